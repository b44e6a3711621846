package lumbo.guidance;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules of the source, and the ways to them.
 *
 * @param topics the topics, in the order in which they are shown
 * @param rules the rules, in the source's order
 * @param lists the ids of the few rules to show at a moment, in their order; not every moment has a list
 * @param contradictions where the source contradicts itself
 */
public record Guidance(
        List<Topic> topics,
        List<Rule> rules,
        Map<GuidanceMoment, List<String>> lists,
        List<Contradiction> contradictions) {

    public static final Guidance EMPTY = new Guidance(List.of(), List.of(), Map.of(), List.of());

    public Guidance {
        topics = List.copyOf(topics);
        rules = List.copyOf(rules);
        Map<GuidanceMoment, List<String>> copies = new LinkedHashMap<>();
        lists.forEach((moment, ids) -> copies.put(moment, List.copyOf(ids)));
        lists = Collections.unmodifiableMap(copies);
        contradictions = List.copyOf(contradictions);
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules with these ids, in this order, without those that there are not. */
    public List<Rule> rules(Collection<String> ids) {
        return ids.stream().flatMap(id -> rule(id).stream()).toList();
    }

    /** The rules of a topic. */
    public List<Rule> about(Topic topic) {
        return rules.stream().filter(rule -> rule.topic().equals(topic.id())).toList();
    }

    /** The few rules to show at a moment; none where it has no list. */
    public List<Rule> list(GuidanceMoment moment) {
        return rules(lists.getOrDefault(moment, List.of()));
    }
}
