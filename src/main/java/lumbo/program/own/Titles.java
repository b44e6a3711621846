package lumbo.program.own;

import lumbo.program.Text;

/** How programs are called that come from another one. */
public interface Titles {

    /**
     * The title of a copy.
     *
     * @param number which copy it is, from 1
     */
    Text ofCopy(Text title, int number);

    /**
     * The title of a program that is kept beside another one with the same id.
     *
     * @param number which of them it is, from 2
     */
    Text ofAnother(Text title, int number);
}
