package lumbo.instance;

import java.io.IOException;
import java.nio.file.Path;

/** Holds a data folder until it is killed. */
final class HoldingProcess {

    private HoldingProcess() {}

    public static void main(String[] args) throws IOException {
        SingleInstance held = SingleInstance.take(Path.of(args[0])).orElseThrow();
        held.listen(file -> {});
        System.out.println("holding");
        System.out.flush();
        int end = System.in.read();
        held.close();
        System.exit(end);
    }
}
