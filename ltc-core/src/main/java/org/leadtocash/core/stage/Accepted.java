package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Effect;

/**
 * A step that was taken: the instance after it, the way, what the host does next, and the entry for the audit.
 *
 * <p>Nothing has happened until the host stores {@link #next} where the stored count of decisions is still that of the
 * instance before; it stores {@link #commands} and {@link #audit} with it.
 */
public final class Accepted implements Decision {
    private final Instance next;
    private final AuditEntry audit;
    private final List<Effect> effects;
    private final List<Obligation> obligations;

    /**
     * Something for the host to do after the step.
     *
     * @param key tells this command from every other, so that it is carried out once
     * @param effect what to do
     */
    public record Command(String key, Effect effect) {}

    Accepted(Instance next, AuditEntry audit, List<Effect> effects, List<Obligation> obligations) {
        this.next = next;
        this.audit = audit;
        this.effects = effects;
        this.obligations = obligations;
    }

    /** The instance after the step. */
    public Instance next() {
        return next;
    }

    /** The names of the steps taken, in order: the selected one, then those taken by themselves. */
    public List<String> path() {
        return audit.path();
    }

    /** What the host does after the step, in order. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(effects.size());
        for (int i = 0; i < effects.size(); i++) {
            commands.add(new Command(next.document() + "/" + next.seq() + "/" + i, effects.get(i)));
        }
        return List.copyOf(commands);
    }

    List<Effect> effects() {
        return effects;
    }

    /** What the verdicts that let the step pass still ask for. */
    public List<Obligation> obligations() {
        return obligations;
    }

    /** The entry for the audit. */
    public AuditEntry audit() {
        return audit;
    }

    /** What was passed over, cleared or is worth knowing. */
    @Override
    public Findings findings() {
        return audit.findings();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Accepted that
                && next.equals(that.next)
                && audit.equals(that.audit)
                && effects.equals(that.effects)
                && obligations.equals(that.obligations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(next, effects, obligations);
    }

    /** Document, way and stage. */
    @Override
    public String toString() {
        return next.document() + " by " + path() + " now " + next.config();
    }
}
