package lumbo.diary;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import lumbo.diary.Migrations.Migration;

/**
 * A process that says {@code OPENING}, opens a diary of version 1, which upgrades it, and waits to be killed. Arguments:
 * the diary's file, and how many parts of the upgrade it comes through before it stays in it for ever; {@code ALL} for an
 * upgrade as it is.
 */
final class KilledUpgrade {

    static final String OPENING = "OPENING";
    static final String ALL = "ALL";

    private static final String ENDLESS = """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;""";

    private KilledUpgrade() {}

    /** The parts of the upgrade to version 2, a statement or some in each. */
    static List<String> parts() {
        return List.of(Migrations.shippedSteps().get(1).sql().split("\n\n", -1));
    }

    /** Upgrades until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        System.out.println(OPENING);
        System.out.flush();
        Diary.open(Path.of(args[0]), args[1].equals(ALL) ? Migrations.shipped() : stuck(Integer.parseInt(args[1])));
        new CountDownLatch(1).await();
    }

    private static Migrations stuck(int parts) {
        Migration second = Migrations.shippedSteps().get(1);
        String sql = String.join("\n\n", parts().subList(0, parts)) + "\n\n" + ENDLESS;
        return new Migrations(List.of(Migrations.shippedSteps().getFirst(), new Migration(second.name(), sql)));
    }
}
