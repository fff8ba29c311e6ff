package org.leadtocash.core.audit;

import java.util.List;
import org.leadtocash.core.form.MoneyCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.trace.TraceJson;
import org.leadtocash.core.trace.TraceStep;

/** What an audit found as JSON. */
public final class AuditJson {
    private AuditJson() {}

    /** How two traces differ, each step with its number in its own trace. */
    public static final JsonCodec<TraceDiff> TRACE_DIFF = traceDiff();

    /** The way to a number. */
    public static final JsonCodec<Waterfall> WATERFALL = waterfall();

    /** Differences and ways as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(TraceDiff.class, "trace-diff", 1, 0, TRACE_DIFF),
                new DocumentFormat<>(Waterfall.class, "waterfall", 1, 0, WATERFALL));
    }

    private static JsonCodec<TraceDiff.Cause> cause() {
        ObjectCodec<TraceDiff.Cause> fields = ObjectCodec.of("cause");
        var kind = fields.required("kind", Codecs.enumOf(TraceDiff.Kind.class), TraceDiff.Cause::kind);
        var before = fields.<TraceStep>optional("before", TraceJson.STEP, TraceDiff.Cause::before);
        var after = fields.<TraceStep>optional("after", TraceJson.STEP, TraceDiff.Cause::after);
        return fields.build(in -> new TraceDiff.Cause(in.get(kind), in.get(before), in.get(after)));
    }

    private static JsonCodec<TraceDiff.Change> change() {
        ObjectCodec<TraceDiff.Change> fields = ObjectCodec.of("change");
        var scope = fields.defaulted("scope", Codecs.STRING, "", TraceDiff.Change::scope);
        var name = fields.required("name", Codecs.STRING, TraceDiff.Change::name);
        var before = fields.<TraceStep>optional("before", TraceJson.STEP, TraceDiff.Change::before);
        var after = fields.<TraceStep>optional("after", TraceJson.STEP, TraceDiff.Change::after);
        var causes = fields.defaulted("causes", Codecs.list(cause()), List.of(), TraceDiff.Change::causes);
        return fields.build(
                in -> new TraceDiff.Change(in.get(scope), in.get(name), in.get(before), in.get(after), in.get(causes)));
    }

    private static JsonCodec<TraceDiff> traceDiff() {
        ObjectCodec<TraceDiff> fields = ObjectCodec.of("trace-diff");
        var changes = fields.defaulted("changes", Codecs.list(change()), List.of(), TraceDiff::changes);
        var causes = fields.defaulted("causes", Codecs.list(cause()), List.of(), TraceDiff::causes);
        return fields.build(in -> new TraceDiff(in.get(changes), in.get(causes)));
    }

    private static JsonCodec<Waterfall> waterfall() {
        ObjectCodec<Waterfall.Row> row = ObjectCodec.of("row");
        var step = row.required(
                "step", Codecs.mapped(Codecs.LONG, Math::toIntExact, Integer::longValue), Waterfall.Row::step);
        var scope = row.defaulted("scope", Codecs.STRING, "", Waterfall.Row::scope);
        var label = row.defaulted("label", Codecs.STRING, "", Waterfall.Row::label);
        var amount = row.required("amount", MoneyCodecs.RATIO, Waterfall.Row::amount);
        var running = row.required("running", MoneyCodecs.RATIO, Waterfall.Row::running);
        JsonCodec<Waterfall.Row> rowCodec = row.build(
                in -> new Waterfall.Row(in.get(step), in.get(scope), in.get(label), in.get(amount), in.get(running)));
        ObjectCodec<Waterfall> fields = ObjectCodec.of("waterfall");
        var rows = fields.required("rows", Codecs.list(rowCodec), Waterfall::rows);
        return fields.build(in -> Waterfall.checked(in.get(rows)));
    }
}
