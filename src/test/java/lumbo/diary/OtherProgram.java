package lumbo.diary;

import java.nio.file.Path;

/** Another program that wants a diary for itself, in a process of its own. */
public final class OtherProgram {

    /** It got the diary. */
    static final int GOT_IT = 0;

    /** Somebody has it open. */
    static final int IS_OPEN = 3;

    private OtherProgram() {}

    /** Brings the diary into one file, which is refused while anybody has it open. */
    public static void main(String[] arguments) {
        int code = GOT_IT;
        try {
            Diary.intoOneFile(Path.of(arguments[0]));
        } catch (DiaryException failure) {
            code = failure.kind() == DiaryException.Kind.LOCKED ? IS_OPEN : 1;
        }
        System.exit(code);
    }
}
