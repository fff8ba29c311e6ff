package org.leadtocash.examples.quickstart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.diagram.Diagram;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/** The way of a document through its stages as a picture: how often it entered each, and where it stands. */
final class StagePath {
    private final Words words;

    StagePath(Locale language) {
        this.words = new Words(language);
    }

    /** The picture of the deal's first document of that type. */
    String svg(DocType type, List<Moment> moments) {
        StageModel model = Journal.model(type);
        Map<String, Long> entered = new HashMap<>();
        Optional<Instance> last = Optional.empty();
        Set<String> before = Set.of();
        for (Moment moment : moments) {
            boolean other = last.filter(known -> !known.document().equals(moment.document()))
                    .isPresent();
            if (moment.document().type().equals(type) && !other && moment.said() instanceof Accepted accepted) {
                Set<String> now = standing(model, accepted.next());
                for (String stage : now) {
                    if (!before.contains(stage)) {
                        entered.merge(stage, 1L, Long::sum);
                    }
                }
                before = now;
                last = Optional.of(accepted.next());
            }
        }
        Diagram diagram = Diagram.of(model).counted(entered).labelled(labels(model));
        return last.map(diagram::at).orElse(diagram).svg();
    }

    private static Set<String> standing(StageModel model, Instance instance) {
        Set<String> standing = new HashSet<>(instance.config());
        instance.config().forEach(leaf -> model.around(leaf).forEach(around -> standing.add(around.id())));
        return standing;
    }

    private Map<String, String> labels(StageModel model) {
        Map<String, String> labels = new HashMap<>();
        for (State state : model.states()) {
            labels.put(state.id(), words.messages().word("stage", state.id()));
        }
        return labels;
    }
}
