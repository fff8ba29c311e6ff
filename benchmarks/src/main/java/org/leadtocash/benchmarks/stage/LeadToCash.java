package org.leadtocash.benchmarks.stage;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** The stage machine of this library. */
final class LeadToCash implements StageContender {
    private static final Role ROLE = Role.of("OM");
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final FactSchema FACTS = FactSchema.of(FactType.of("amount", FactKind.MONEY));
    private static final Actor CLERK = Actor.of("omar", ROLE);
    private static final Actor STRANGER = Actor.of("otto");
    private static final MainLineId LINE = MainLineId.of("ML-1");
    private static final DocRef DOCUMENT = DocRef.of(DocType.ORDER, "4711");

    private final Map<Happening, Event> events = new EnumMap<>(Happening.class);
    private StageMachine machine = StageMachine.of(List.of());

    /** An order with what a request about it brings along. */
    record Order(Instance instance, Context context) {}

    @Override
    public String label() {
        return "lead to cash";
    }

    @Override
    public void prepare() {
        for (Happening happening : Happening.values()) {
            events.put(happening, Event.of(name(happening)));
        }
        machine = StageMachine.of(model());
    }

    private static String name(Happening happening) {
        String[] words = happening.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** The model of the workload, with role and fact on every step and the guard on one. */
    static StageModel model() {
        StageModelBuilder model =
                StageModel.of("order", "1.0.0", DocType.ORDER).facts(FACTS).roles(ROLE);
        for (Stage stage : Stage.values()) {
            model.state(stage.name(), state -> kind(stage, state));
        }
        BigMoney limit = BigMoney.ofMinor(CurrencyUnit.EUR, StageWorkload.LIMIT);
        for (StageWorkload.Step step : StageWorkload.STEPS) {
            var drawn = model.on(name(step.on()), name(step.on()) + step.from().ordinal())
                    .from(step.from().name())
                    .to(step.to().name())
                    .roles(ROLE)
                    .required("amount");
            if (step.on() == Happening.REOPEN) {
                drawn.kind(Transition.Kind.CORRECT);
            }
            if (step.on() == Happening.CHECK_CREDIT) {
                drawn.require(Requirement.that(
                        "withinLimit", Expression.path("amount").le(Expression.value(limit))));
            }
        }
        return model.build();
    }

    private static void kind(Stage stage, State.Builder state) {
        if (stage == Stage.DRAFT) {
            state.initial();
        } else if (stage == Stage.CLOSED) {
            state.done();
        } else if (stage == Stage.CANCELLED) {
            state.lost();
        }
    }

    @Override
    public Object begin(long amount) {
        Facts facts = Facts.none(FACTS).with("amount", BigMoney.ofMinor(CurrencyUnit.EUR, amount));
        Context context = Context.at(NOW).by(CLERK).with(facts);
        return new Order(machine.start("order", DOCUMENT, LINE, context).next(), context);
    }

    @Override
    public Object after(Object order, Happening event) {
        Order before = (Order) order;
        Decision decision = machine.decide(before.instance(), events.get(event), before.context());
        return decision instanceof Accepted accepted ? new Order(accepted.next(), before.context()) : before;
    }

    @Override
    public Object recorded(Object order, Happening event) {
        Order after = (Order) after(order, event);
        return after.instance().lastHash().hex().isEmpty() ? order : after;
    }

    @Override
    public int reasons(Object order, Happening event) {
        Order before = (Order) order;
        Context context = Context.at(NOW).by(STRANGER);
        return machine.decide(before.instance(), events.get(event), context)
                .findings()
                .atLeast(Severity.REVIEW)
                .size();
    }

    @Override
    public String stage(Object order) {
        return ((Order) order).instance().stage();
    }
}
