package lumbo.tour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import lumbo.program.Bundle;
import lumbo.program.Program;
import lumbo.program.ProgramWriter;
import lumbo.ui.Route;

/** The part of the tour that adds programs of one's own, sound and broken ones. */
final class OwnTour {

    private static final String PICTURE = "pictures/reach.png";

    private final TourDriver guide;
    private final Onlooker camera;
    private final Path mail;

    /** A tour whose files come from {@code mail}. */
    OwnTour(TourDriver guide, Onlooker camera, Path mail) {
        this.guide = guide;
        this.camera = camera;
        this.mail = mail;
    }

    /** Adds files and takes pictures of what becomes of them. */
    void take() throws Exception {
        String text = own(guide.services().library().get().program("remission").orElseThrow());
        String broken = text.replace("\"pace\" : \"own\"", "\"pace\" : \"owm\"")
                .replaceFirst("\"sets\" : \\d+", "\"sets\" : \"2-3\"")
                .replaceFirst("\"exercise\" : \"opposite-arm-and-leg\"", "\"exercise\" : \"oposite-arm-and-leg\"")
                .replaceFirst("\"summary\"", "\"sumary\"");
        add("evening.json", broken.getBytes(StandardCharsets.UTF_8));
        guide.both(camera, "import-problems");
        guide.small(camera, "import-problems");
        add(
                "evening.json",
                text.replaceFirst("\"format\" : 1", "\"format\" : 2").getBytes(StandardCharsets.UTF_8));
        guide.both(camera, "import-newer");
        byte[] bundle = Bundle.write(
                text.replaceFirst("(\"steps\" : \\[ \\{)", "$1 \"picture\" : \"" + PICTURE + "\",")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of(PICTURE, drawing()));
        add("evening.lumbo", bundle);
        guide.both(camera, "own-program");
        guide.small(camera, "own-program");
        add("evening.json", text.getBytes(StandardCharsets.UTF_8));
        guide.both(camera, "import-conflict");
        Files.writeString(guide.services().folders().programs().resolve("broken.json"), broken);
        guide.look();
        guide.go(new Route.Programs());
        guide.both(camera, "programs-own");
        guide.small(camera, "programs-own");
        guide.remove("evening");
        guide.both(camera, "programs-undo");
        guide.small(camera, "programs-undo");
        guide.bringBack();
    }

    /** The program under an id and a title of its own. */
    private static String own(Program program) {
        return ProgramWriter.write(program)
                .replaceFirst("\"id\" : \"remission\"", "\"id\" : \"evening\"")
                .replaceFirst("\"en\" : \"[^\"]*\"", "\"en\" : \"My evening\"");
    }

    private void add(String name, byte[] bytes) throws Exception {
        guide.add(Files.write(mail.resolve(name), bytes));
    }

    /** A person on all fours who reaches out with an arm and a leg, in a few strokes. */
    private static byte[] drawing() throws IOException {
        BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 480, 320);
        pen.setColor(new Color(0x12, 0x6b, 0x6b));
        pen.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(170, 150, 320, 140);
        pen.drawLine(320, 140, 430, 110);
        pen.drawLine(320, 140, 320, 270);
        pen.drawLine(170, 150, 60, 120);
        pen.drawLine(170, 150, 170, 270);
        pen.drawLine(170, 270, 100, 275);
        pen.fillOval(350, 130, 52, 52);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("no PNG writer");
        }
        return bytes.toByteArray();
    }
}
