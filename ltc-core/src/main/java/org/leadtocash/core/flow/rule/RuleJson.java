package org.leadtocash.core.flow.rule;

import java.util.List;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.form.QuantityCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.quantity.UnitConversions;

/** The codecs and formats of the rules and of what they answer; a verdict has one of its own. */
public final class RuleJson {
    private RuleJson() {}

    /** Which rules are evaluated, and with which table of units. */
    public static final JsonCodec<FlowRules> RULES = rules();

    /** Whether a change was taken in, the main line with it, and the findings. */
    public static final JsonCodec<FlowOutcome> OUTCOME = outcome();

    /** The formats: rules, outcome. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(FlowRules.class, "flow-rules", 1, 0, RULES),
                new DocumentFormat<>(FlowOutcome.class, "flow-outcome", 1, 0, OUTCOME));
    }

    private static JsonCodec<FlowRules> rules() {
        ObjectCodec<FlowRules> fields = ObjectCodec.of("flow-rules");
        var ignored = fields.defaulted(
                "ignored",
                Codecs.list(Codecs.enumOf(FlowRule.class)),
                List.of(),
                rules -> List.copyOf(rules.ignored()));
        var units =
                fields.defaulted("units", QuantityCodecs.UNIT_CONVERSIONS, UnitConversions.none(), FlowRules::units);
        return fields.build(in -> FlowRules.standard()
                .without(in.get(ignored).toArray(new FlowRule[0]))
                .withUnits(in.get(units)));
    }

    private static JsonCodec<FlowOutcome> outcome() {
        ObjectCodec<FlowOutcome> fields = ObjectCodec.of("flow-outcome");
        var next = fields.<MainLine>optional("next", FlowJson.MAIN_LINE, FlowOutcome::next);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, FlowOutcome::findings);
        return fields.build(in -> in.get(next)
                .map(flow -> FlowOutcome.accepted(flow, in.get(findings)))
                .orElseGet(() -> FlowOutcome.refused(in.get(findings))));
    }
}
