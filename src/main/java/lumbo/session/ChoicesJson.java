package lumbo.session;

import java.util.Optional;
import lumbo.player.PlanChoices;
import lumbo.player.Side;
import lumbo.program.Coded;
import lumbo.program.Pace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The choices of a session as text, to be kept with it. */
final class ChoicesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChoicesJson() {}

    static String write(PlanChoices choices) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("readySeconds", choices.readySeconds());
        node.put("restSeconds", choices.restSeconds());
        node.put("switchSeconds", choices.switchSeconds());
        node.put("restsOn", choices.restsOn());
        node.put("firstSide", choices.firstSide().id());
        choices.pace().ifPresent(pace -> node.put("pace", pace.id()));
        return MAPPER.writeValueAsString(node);
    }

    static PlanChoices read(String text) {
        JsonNode node = MAPPER.readTree(text);
        PlanChoices usual = PlanChoices.DEFAULT;
        return new PlanChoices(
                node.path("readySeconds").asInt(usual.readySeconds()),
                node.path("restSeconds").asInt(usual.restSeconds()),
                node.path("switchSeconds").asInt(usual.switchSeconds()),
                node.path("restsOn").asBoolean(usual.restsOn()),
                Coded.find(Side.class, node.path("firstSide").asString("")).orElse(usual.firstSide()),
                Optional.of(node.path("pace").asString("")).flatMap(id -> Coded.find(Pace.class, id)));
    }
}
