package lumbo.program.own;

import lumbo.program.LocalizedText;

/** How programs are called that come from another one. */
public interface DerivedTitles {

    /**
     * The title of a copy.
     *
     * @param number which copy it is, from 1
     */
    LocalizedText ofCopy(LocalizedText title, int number);

    /**
     * The title of a program that is kept beside another one with the same id.
     *
     * @param number which of them it is, from 2
     */
    LocalizedText ofAnother(LocalizedText title, int number);
}
