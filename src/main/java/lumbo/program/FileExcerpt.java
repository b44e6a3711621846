package lumbo.program;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file around a problem, with the place marked.
 *
 * @param first the number of the first of the lines, from 1
 * @param lines the lines, cut where they are long, without characters that can't be shown
 * @param marked which of the lines has the mark, from 0
 * @param from where in that line the mark begins, from 0
 * @param to where the mark ends; beyond {@code from}
 */
public record FileExcerpt(int first, List<String> lines, int marked, int from, int to) {

    private static final int BEFORE = 2;
    private static final int AFTER = 1;
    private static final int WIDTH = 84;
    private static final int LEAD = 30;
    private static final String CUT = "\u2026";
    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cs}");
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|[\\w.+-]+|.");

    public FileExcerpt {
        lines = List.copyOf(lines);
    }

    /** The excerpt for a problem of a file or of the program in a bundle; empty when it has no place in the text. */
    public static Optional<FileExcerpt> of(ProgramFiles.File file, Problem problem) {
        if (problem.line() < 1) {
            return Optional.empty();
        }
        if (!Bundle.is(file)) {
            return of(file.bytes(), problem);
        }
        return Bundle.of(file.name(), file.bytes()).text().flatMap(text -> of(text, problem));
    }

    private static Optional<FileExcerpt> of(byte[] bytes, Problem problem) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] all = BREAK.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1);
        int at = problem.line() - 1;
        if (at >= all.length) {
            return Optional.empty();
        }
        int first = Math.max(0, at - BEFORE);
        List<String> lines = new ArrayList<>();
        for (int i = first; i <= Math.min(all.length - 1, at + AFTER); i++) {
            lines.add(shown(all[i], 0));
        }
        String line = all[at];
        int column = Math.clamp(problem.column() - 1L, 0, line.length());
        int start = line.length() <= WIDTH || column < WIDTH - LEAD ? 0 : column - LEAD;
        String cut = shown(line, start);
        int from = start == 0 ? column : column - start + CUT.length();
        int to = Math.clamp(from + (long) length(line, column), from + 1, Math.max(from + 1, cut.length()));
        lines.set(at - first, to > cut.length() ? cut + "\u00a0" : cut);
        return Optional.of(new FileExcerpt(first + 1, lines, at - first, from, to));
    }

    private static int length(String line, int column) {
        Matcher token = TOKEN.matcher(line).region(column, Math.min(line.length(), column + WIDTH));
        return token.lookingAt() ? token.end() - column : 1;
    }

    private static String shown(String line, int start) {
        int end = Math.min(line.length(), start + WIDTH);
        String part = CONTROL.matcher(line.substring(start, end)).replaceAll(" ");
        return (start > 0 ? CUT : "") + part + (end < line.length() ? CUT : "");
    }
}
