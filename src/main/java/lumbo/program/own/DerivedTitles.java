package lumbo.program.own;

import lumbo.program.LocalizedText;

/** How programs are called that come from another one. */
public interface DerivedTitles {

    /** The title of the copy with this number, from 1. */
    LocalizedText ofCopy(LocalizedText title, int number);

    /** The title of a program beside others with the same id, of which it is the one with this number, from 2. */
    LocalizedText ofAnother(LocalizedText title, int number);
}
