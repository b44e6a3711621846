package lumbo.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A person who chooses what the test wants, one after the other; of what is to be saved, the folder. */
public final class ChosenFiles implements FileChoice {

    private final Queue<Path> next = new ArrayDeque<>();

    /** Chooses this next. */
    public void add(Path chosen) {
        next.add(chosen);
    }

    @Override
    public Optional<Path> open(FileChoiceRequest question) {
        return Optional.ofNullable(next.poll());
    }

    @Override
    public Optional<Path> save(FileChoiceRequest question) {
        return Optional.ofNullable(next.poll()).map(folder -> folder.resolve(question.name()));
    }

    @Override
    public Optional<Path> folder(String title, Path first) {
        return Optional.ofNullable(next.poll());
    }
}
