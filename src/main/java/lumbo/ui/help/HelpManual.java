package lumbo.ui.help;

import java.util.List;
import java.util.stream.Stream;
import lumbo.guidance.Contradiction;
import lumbo.guidance.Guidance;
import lumbo.guidance.Topic;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.ReleaseInfo;
import lumbo.ui.control.AboutLumbo;
import lumbo.ui.help.HelpPage.Dispute;
import lumbo.ui.help.HelpPage.Row;
import lumbo.ui.help.HelpPage.Section;
import lumbo.ui.help.HelpPage.TopicRule;
import lumbo.ui.words.RuleWords;

/** All pages of the help, in their order. */
final class HelpManual {

    /** The page that says how a program is played. */
    static final String USING = "using";

    /** The page of keys. */
    static final String KEYS = "keys";

    /** The page that says where the source contradicts itself. */
    static final String CONTRADICTIONS = "contradictions";

    /** The page that says what Lumbo is, and where everything comes from. */
    static final String ABOUT = "about";

    /** The libraries that Lumbo is built of, by their names in the build; each has its licence in the words. */
    static final List<String> LIBRARIES = List.of(
            "javafx-controls",
            "atlantafx-base",
            "ikonli-javafx",
            "ikonli-material2-pack",
            "jackson-databind",
            "json-schema-validator",
            "sqlite-jdbc",
            "icu4j",
            "picocli",
            "pdfbox",
            "directories",
            "slf4j-jdk14",
            "jspecify");

    private final Messages words;
    private final RuleWords ruleWords;
    private final DataFolders folders;

    HelpManual(Messages words, DataFolders folders) {
        this.words = words;
        this.ruleWords = new RuleWords(words);
        this.folders = folders;
    }

    /** The pages; without those of the source's rules where there are none. */
    List<HelpPage> pages(Guidance guidance) {
        Stream<HelpPage> topics = guidance.topics().stream().map(topic -> rules(topic, guidance));
        Stream<HelpPage> contradictions =
                guidance.contradictions().isEmpty() ? Stream.of() : Stream.of(contradictions(guidance));
        return Stream.of(Stream.of(using(), keys()), topics, contradictions, Stream.of(about()))
                .flatMap(pages -> pages)
                .toList();
    }

    private HelpPage rules(Topic topic, Guidance guidance) {
        String title = topic.title().in(words.locale());
        return new HelpPage(
                topic.id(),
                title,
                topic.summary().in(words.locale()),
                ruleWords.lines(guidance.about(topic)).stream()
                        .map(rule -> new TopicRule(title, rule))
                        .toList());
    }

    private HelpPage contradictions(Guidance guidance) {
        return new HelpPage(
                CONTRADICTIONS,
                words.get("help.contradictions"),
                words.get("help.contradictions.lead"),
                guidance.contradictions().stream()
                        .map(one -> dispute(one, guidance))
                        .toList());
    }

    private Dispute dispute(Contradiction one, Guidance guidance) {
        return new Dispute(
                one.title().in(words.locale()),
                one.text().in(words.locale()),
                one.lumbo().in(words.locale()),
                ruleWords.origin(guidance.rules(one.rules())));
    }

    private HelpPage using() {
        return manual(
                USING,
                text(
                        "help.using.session",
                        "help.using.session.choose",
                        "help.using.session.pain",
                        "help.using.session.follow",
                        "help.using.session.hurts",
                        "help.using.session.end",
                        "help.using.session.cut"),
                text("help.using.demo", "help.using.demo.text"),
                new Section(
                        words.get("help.using.own"),
                        all("help.using.own.text", "help.using.own.wrong"),
                        List.of(new Row(
                                words.get("help.using.own.folder"),
                                folders.programs().toString()))),
                new Section(
                        words.get("help.using.diary"),
                        all(
                                "help.using.diary.text",
                                "help.using.diary.write",
                                "help.using.diary.trends",
                                "help.using.diary.questions",
                                "help.using.diary.doctor",
                                "help.using.diary.safe"),
                        List.of(new Row(
                                words.get("help.using.diary.file"),
                                folders.diary().toString()))));
    }

    private HelpPage keys() {
        return manual(
                KEYS,
                table(
                        "help.keys.session",
                        key("help.keys.space"),
                        key("help.keys.next"),
                        key("help.keys.back"),
                        key("help.keys.up"),
                        key("help.keys.enter"),
                        key("help.keys.hurts"),
                        key("help.keys.where"),
                        key("help.keys.after"),
                        key("help.keys.full"),
                        key("help.keys.mute"),
                        key("help.keys.care"),
                        key("help.keys.stop")),
                table(
                        "help.keys.window",
                        key("help.keys.help"),
                        new Row(words.get("help.keys.today"), words.get("rail.today")),
                        new Row(words.get("help.keys.programs"), words.get("rail.programs")),
                        new Row(words.get("help.keys.diary"), words.get("rail.diary")),
                        new Row(words.get("help.keys.trends"), words.get("rail.trends")),
                        new Row(words.get("help.keys.settings"), words.get("rail.settings"))),
                table("help.keys.scale", key("help.keys.digit"), key("help.keys.arrows"), key("help.keys.go-on")),
                new Section(
                        words.get("help.keys.demo"),
                        all("help.keys.remote"),
                        List.of(key("help.keys.page"), key("help.keys.close"))));
    }

    private HelpPage about() {
        return manual(
                ABOUT,
                new Section(
                        words.get("help.about.lumbo"),
                        Stream.concat(
                                        AboutLumbo.sentences(words).stream(),
                                        Stream.of(
                                                words.format("help.about.version", ReleaseInfo.VERSION),
                                                words.get("help.about.licence")))
                                .toList(),
                        List.of()),
                text(
                        "help.about.source",
                        "help.about.source.text",
                        "help.about.source.name",
                        "help.about.source.lines",
                        "help.about.source.left-out"),
                text("help.about.doctors", "help.about.doctors.text"),
                text(
                        "help.about.words",
                        "help.about.words.text",
                        "help.about.words.numbers",
                        "help.about.words.strict"),
                new Section(
                        words.get("help.about.libraries"),
                        all("help.about.libraries.text"),
                        LIBRARIES.stream().map(this::library).toList()));
    }

    private Row library(String name) {
        return new Row(words.get("help.library." + name), words.get("help.licence." + name));
    }

    /** A page whose words stand under its id. */
    private HelpPage manual(String id, Section... sections) {
        return new HelpPage(id, words.get("help." + id), words.get("help." + id + ".lead"), List.of(sections));
    }

    private Section text(String title, String... paragraphs) {
        return new Section(words.get(title), all(paragraphs), List.of());
    }

    private Section table(String title, Row... rows) {
        return new Section(words.get(title), List.of(), List.of(rows));
    }

    private List<String> all(String... keys) {
        return Stream.of(keys).map(words::get).toList();
    }

    private Row key(String key) {
        return new Row(words.get(key), words.get(key + ".text"));
    }
}
