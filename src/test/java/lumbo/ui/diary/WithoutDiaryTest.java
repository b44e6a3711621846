package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.measure.RolandMorris;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written and deleted on the diary's screen while there is no diary, and when it is there again. */
class WithoutDiaryTest {

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private DiaryViewModel model;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary().withDiary();
        stand.services().safety().follow();
        stand.withKnownPerson();
        stand.settle();
        model = DiaryPages.model(stand, null);
        model.shown();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** Something that a person does: what is made ready for it, the deed, and how many entries there are then. */
    enum Deed {
        KEEP_PAIN(0, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.model.writeDown();
                test.form().painProperty().set(4);
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.keep();
            }
        },
        CHANGE_PAIN(1, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.pain();
                test.look();
                test.form().painProperty().set(9);
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.keep();
            }
        },
        DELETE_PAIN(1, 0) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.pain();
                test.look();
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.delete();
            }
        },
        UNDO_PAIN(0, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.pain();
                test.look();
                test.model.delete();
                test.stand.settle();
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.undo();
            }
        },
        KEEP_SESSION(0, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.model.writeSession();
                test.model.sessions().choose("fitball");
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.sessions().keep();
            }
        },
        CHANGE_SESSION(1, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.session();
                test.look();
                test.model.sessions().change(DiaryPages.session(test.model));
                test.stand.settle();
                DiaryPages.form(test.model).noteProperty().set("Rain.");
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.sessions().keep();
            }
        },
        DELETE_SESSION(1, 0) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.session();
                test.look();
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.sessions().delete(DiaryPages.session(test.model));
            }
        },
        UNDO_SESSION(0, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.session();
                test.look();
                test.model.sessions().delete(DiaryPages.session(test.model));
                test.stand.settle();
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.undo();
            }
        },
        KEEP_NOTE(1, 1) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.measure();
                test.look();
                DiaryPages.measure(test.model).note().property().set("Rain.");
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.keepNote();
            }
        },
        DELETE_MEASURE(1, 0) {
            @Override
            void ready(WithoutDiaryTest test) {
                test.measure();
                test.look();
            }

            @Override
            void act(WithoutDiaryTest test) {
                test.model.deleteMeasure();
            }
        };

        private final int before;
        private final int after;

        Deed(int before, int after) {
            this.before = before;
            this.after = after;
        }

        abstract void ready(WithoutDiaryTest test);

        abstract void act(WithoutDiaryTest test);
    }

    private PainForm form() {
        return DiaryPages.pain(model);
    }

    private void look() {
        model.hidden();
        model.shown();
        stand.settle();
        model.choose(Objects.requireNonNull(model.shownProperty().get()).first());
        stand.settle();
    }

    private void pain() {
        PainEntry entry = new PainEntry(
                UUID.randomUUID(), ScreenFixture.START, PainMoment.OTHER, 4, null, null, null, "", Set.of());
        stand.diary().writeDown(entry, stand.now()).join();
    }

    private void measure() {
        stand.diary()
                .keep(
                        MeasureEntry.of(UUID.randomUUID(), ScreenFixture.START, RolandMorris.of(Set.of(1)), ""),
                        ScreenFixture.START)
                .join();
    }

    private void session() {
        model.writeSession();
        model.sessions().choose("fitball");
        model.sessions().keep();
        stand.settle();
    }

    private List<String> entries() {
        model.hidden();
        model.shown();
        stand.settle();
        return Objects.requireNonNull(model.shownProperty().get()).rows().stream()
                .map(row -> row.id() + row.spoken())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aDeedWithoutADiaryIsSaidToBeUndoneAndWorksWhenTheDiaryIsThereAgain(Deed deed) {
        deed.ready(this);
        List<String> before = entries();
        assertThat(before).hasSize(deed.before);
        stand.services().diary().close();

        deed.act(this);
        stand.settle();
        // what can't be undone is told beside Undo
        assertThat(List.of(
                        model.edits().troubleProperty().get(),
                        model.edits().deletionTroubleProperty().get()))
                .containsExactlyInAnyOrder("Your diary is not open right now, so nothing can be saved.", "");

        stand.services().diary().open();
        stand.settle();
        assertThat(entries()).as("nothing was done behind one's back").isEqualTo(before);
        deed.act(this);
        stand.settle();
        assertThat(model.edits().troubleProperty().get()).isEmpty();
        assertThat(entries()).hasSize(deed.after);
        look();
        assertThat(model.isHalfWritten()).isFalse();
    }
}
