package lumbo;

/** Probe. */
public final class Main {
    private Main() {}

    /** Start. */
    public static void main(String[] args) {
        System.out.println("hello " + Runtime.version());
    }
}
