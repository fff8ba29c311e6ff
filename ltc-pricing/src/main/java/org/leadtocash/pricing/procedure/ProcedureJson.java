package org.leadtocash.pricing.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.pricing.book.BookJson;
import org.leadtocash.pricing.condition.TiePolicy;
import org.leadtocash.pricing.tax.Residual;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxPolicy;

/** Procedures as JSON. */
public final class ProcedureJson {
    private ProcedureJson() {}

    private static final JsonCodec<RoundingRule> ROUNDING = Codecs.text(
            "rounding-rule",
            "exact, cash, currency HALF_UP or 0.05 HALF_UP",
            RoundingRule::parse,
            RoundingRule::toString);
    private static final JsonCodec<DateRule> DATE_RULE =
            Codecs.mapped(Codecs.list(Codecs.STRING), DateRule::new, DateRule::names);
    private static final JsonCodec<StepRange> RANGE = range();
    private static final JsonCodec<RateRule> RATE_RULE = rateRule();
    private static final JsonCodec<CurrencyFallback> FALLBACK = fallback();

    /** A way to make taxes. */
    public static final JsonCodec<TaxPolicy> TAX_POLICY = taxPolicy();

    /** A sequence of keys. */
    public static final JsonCodec<AccessSequence> SEQUENCE = sequence();

    /** A step. */
    public static final JsonCodec<Step> STEP = UnionCodec.<Step>of("step", "kind")
            .when("condition", ConditionStep.class, condition())
            .when("subtotal", SubtotalStep.class, subtotal())
            .build();

    /** A policy. */
    public static final JsonCodec<PricingPolicy> POLICY = policy();

    /** A procedure. */
    public static final JsonCodec<PricingProcedure> PROCEDURE = procedure();

    /** Procedures as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(PricingProcedure.class, "pricing-procedure", 1, 0, PROCEDURE));
    }

    private static JsonCodec<StepRange> range() {
        ObjectCodec<StepRange> fields = ObjectCodec.of("step-range");
        var from = fields.required("from", Codecs.LONG, range -> (long) range.from());
        var to = fields.required("to", Codecs.LONG, range -> (long) range.to());
        return fields.build(in -> new StepRange(Math.toIntExact(in.get(from)), Math.toIntExact(in.get(to))));
    }

    private static JsonCodec<RateRule> rateRule() {
        ObjectCodec<RateRule> fields = ObjectCodec.of("rate-rule");
        var rates = fields.required("rates", ExchangeJson.RATE_POLICY, RateRule::rates);
        var date = fields.required("date", DATE_RULE, RateRule::date);
        return fields.build(in -> new RateRule(in.get(rates), in.get(date)));
    }

    private static JsonCodec<CurrencyFallback> fallback() {
        ObjectCodec<CurrencyFallback> fields = ObjectCodec.of("currency-fallback");
        var from =
                fields.defaulted("from", Codecs.list(Codecs.CURRENCY), List.<CurrencyUnit>of(), CurrencyFallback::from);
        var rate = fields.<RateRule>optional("rate", RATE_RULE, CurrencyFallback::rate);
        var markup =
                fields.defaulted("markupPercent", Codecs.DECIMAL, BigDecimal.ZERO, CurrencyFallback::markupPercent);
        return fields.build(in -> in.get(rate)
                .map(policy -> CurrencyFallback.convert(policy, in.get(from)).withMarkup(in.get(markup)))
                .orElseGet(CurrencyFallback::sameOnly));
    }

    private static JsonCodec<TaxPolicy> taxPolicy() {
        ObjectCodec<TaxPolicy> fields = ObjectCodec.of("tax-policy");
        var level = fields.required("level", Codecs.enumOf(TaxLevel.class), TaxPolicy::level);
        var included = fields.defaulted("pricesIncludeTax", Codecs.BOOLEAN, false, TaxPolicy::pricesIncludeTax);
        var residual = fields.defaulted("residual", Codecs.enumOf(Residual.class), Residual.TAX, TaxPolicy::residual);
        var mode = fields.defaulted("mode", Codecs.enumOf(RoundingMode.class), RoundingMode.HALF_UP, TaxPolicy::mode);
        return fields.build(in -> new TaxPolicy(in.get(level), in.get(included), in.get(residual), in.get(mode)));
    }

    private static JsonCodec<AccessSequence> sequence() {
        ObjectCodec<AccessSequence> fields = ObjectCodec.of("access-sequence");
        var id = fields.required("id", Codecs.STRING, AccessSequence::id);
        var keys = fields.required("keys", Codecs.list(Codecs.list(BookJson.KEY_FIELD)), AccessSequence::keys);
        var currencies =
                fields.defaulted("currencies", FALLBACK, CurrencyFallback.sameOnly(), AccessSequence::currencies);
        var ties = fields.defaulted("ties", Codecs.enumOf(TiePolicy.class), TiePolicy.FIRST, AccessSequence::ties);
        return fields.build(in -> new AccessSequence(in.get(id), in.get(keys), in.get(currencies), in.get(ties)));
    }

    private static JsonCodec<ConditionStep> condition() {
        ObjectCodec<ConditionStep> fields = ObjectCodec.of("condition-step");
        var position = fields.required("number", Codecs.LONG, step -> (long) step.number());
        var type = fields.required("conditionType", BookJson.CONDITION_TYPE, ConditionStep::type);
        var access = fields.<String>optional("access", Codecs.STRING, ConditionStep::access);
        var base = fields.<StepRange>optional("base", RANGE, ConditionStep::base);
        var requirement = fields.<Expression>optional("requirement", ExpressionJson.CODEC, ConditionStep::requirement);
        var occasion = fields.<Expression>optional("occasion", ExpressionJson.CODEC, ConditionStep::occasion);
        var bucket = fields.<Long>optional(
                "bucket",
                Codecs.LONG,
                step -> step.bucket().isPresent()
                        ? Optional.of((long) step.bucket().getAsInt())
                        : Optional.empty());
        var entry = fields.defaulted("entry", Codecs.enumOf(Entry.class), Entry.NEVER, ConditionStep::entry);
        var level = fields.defaulted("level", Codecs.enumOf(Level.class), Level.LINE, ConditionStep::level);
        var spread =
                fields.defaulted("spread", Codecs.enumOf(Spread.class), Spread.PROPORTIONAL, ConditionStep::spread);
        var mandatory = fields.defaulted("mandatory", Codecs.BOOLEAN, false, ConditionStep::mandatory);
        var statistical = fields.defaulted("statistical", Codecs.BOOLEAN, false, ConditionStep::statistical);
        var sensitivity = fields.defaulted(
                "sensitivity", Codecs.enumOf(Sensitivity.class), Sensitivity.OPEN, ConditionStep::sensitivity);
        return fields.build(in -> {
            ConditionStep.Builder step = ConditionStep.of(Math.toIntExact(in.get(position)), in.get(type))
                    .entry(in.get(entry))
                    .sensitivity(in.get(sensitivity));
            in.get(access).ifPresent(step::access);
            in.get(base).ifPresent(step::base);
            in.get(requirement).ifPresent(step::requirement);
            in.get(occasion).ifPresent(step::occasion);
            in.get(bucket).ifPresent(number -> step.bucket(Math.toIntExact(number)));
            if (in.get(level) == Level.HEADER) {
                step.header();
            }
            step.spread(in.get(spread));
            if (in.get(mandatory)) {
                step.mandatory();
            }
            if (in.get(statistical)) {
                step.statistical();
            }
            return built(step);
        });
    }

    private static ConditionStep built(ConditionStep.Builder step) {
        try {
            return step.build();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JsonCodec<SubtotalStep> subtotal() {
        ObjectCodec<SubtotalStep> fields = ObjectCodec.of("subtotal-step");
        var number = fields.required("number", Codecs.LONG, step -> (long) step.number());
        var label = fields.required("label", Codecs.STRING, SubtotalStep::label);
        var of = fields.<StepRange>optional("of", RANGE, SubtotalStep::of);
        var less = fields.<StepRange>optional("less", RANGE, SubtotalStep::less);
        var sensitivity = fields.defaulted(
                "sensitivity", Codecs.enumOf(Sensitivity.class), Sensitivity.OPEN, SubtotalStep::sensitivity);
        return fields.build(in -> new SubtotalStep(
                Math.toIntExact(in.get(number)), in.get(label), in.get(of), in.get(less), in.get(sensitivity)));
    }

    private static JsonCodec<PricingPolicy> policy() {
        ObjectCodec<RoundingStages> stages = ObjectCodec.of("rounding-stages");
        var unitPrice = stages.required("unitPrice", ROUNDING, RoundingStages::unitPrice);
        var element = stages.required("element", ROUNDING, RoundingStages::element);
        var line = stages.required("line", ROUNDING, RoundingStages::line);
        var payable = stages.required("payable", ROUNDING, RoundingStages::payable);
        JsonCodec<RoundingStages> roundings = stages.build(
                in -> new RoundingStages(in.get(unitPrice), in.get(element), in.get(line), in.get(payable)));

        ObjectCodec<PricingPolicy> fields = ObjectCodec.of("pricing-policy");
        var rounding = fields.required("rounding", roundings, PricingPolicy::rounding);
        var date = fields.required("pricingDate", DATE_RULE, PricingPolicy::pricingDate);
        var reporting = fields.required("reporting", RATE_RULE, PricingPolicy::reporting);
        var remainder = fields.required("remainder", Codecs.enumOf(RemainderRule.class), PricingPolicy::remainder);
        var tax = fields.required("tax", TAX_POLICY, PricingPolicy::tax);
        return fields.build(in ->
                new PricingPolicy(in.get(rounding), in.get(date), in.get(reporting), in.get(remainder), in.get(tax)));
    }

    private static JsonCodec<PricingProcedure> procedure() {
        ObjectCodec<PricingProcedure> fields = ObjectCodec.of("pricing-procedure");
        var id = fields.required("id", Codecs.STRING, PricingProcedure::id);
        var version = fields.required("version", Codecs.STRING, PricingProcedure::version);
        var asOf = fields.required("asOf", Codecs.DATE, PricingProcedure::asOf);
        var policy = fields.required("policy", POLICY, PricingProcedure::policy);
        var sequences = fields.required("sequences", Codecs.list(SEQUENCE), PricingProcedure::sequences);
        var steps = fields.required("steps", Codecs.list(STEP), PricingProcedure::steps);
        return fields.build(in -> {
            PricingProcedure.Builder procedure = PricingProcedure.builder(in.get(id), in.get(version), in.get(asOf))
                    .policy(in.get(policy))
                    .steps(in.get(steps));
            in.get(sequences).forEach(procedure::sequence);
            return procedure.build();
        });
    }
}
