package org.leadtocash.core.credit.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.RuleJson;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The codecs and formats of releases. */
public final class ApprovalJson {
    private ApprovalJson() {}

    /** An approval. */
    public static final JsonCodec<Approval> APPROVAL = approval();

    /** The formats: approval. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(Approval.class, "credit-approval", 1, 0, APPROVAL));
    }

    private static <K, V> JsonCodec<SortedMap<K, V>> byName(
            JsonCodec<V> value, Function<String, K> key, Function<K, String> name) {
        return Codecs.mapped(
                Codecs.map(value),
                texts -> {
                    SortedMap<K, V> keyed = new TreeMap<>();
                    texts.forEach((text, one) -> keyed.put(key.apply(text), one));
                    return keyed;
                },
                keyed -> {
                    Map<String, V> texts = new TreeMap<>();
                    keyed.forEach((one, held) -> texts.put(name.apply(one), held));
                    return texts;
                });
    }

    private static JsonCodec<Approval> approval() {
        JsonCodec<Set<Checkpoint>> checkpointCodec =
                Codecs.mapped(Codecs.list(RuleJson.CHECKPOINT), TreeSet::new, ArrayList::new);
        JsonCodec<SortedMap<FindingCode, Severity>> coveredCodec =
                byName(Codecs.enumOf(Severity.class), FindingCode::of, FindingCode::value);
        JsonCodec<SortedMap<LineRef, Money>> linesCodec = byName(Codecs.MONEY, LineRef::parse, LineRef::toString);
        ObjectCodec<Approval> fields = ObjectCodec.of("credit-approval");
        var id = fields.required("id", Codecs.STRING, Approval::id);
        var document = fields.required("document", Codecs.DOC_VERSION, Approval::document);
        var hash = fields.required("criticalFields", Codecs.CONTENT_HASH, Approval::criticalFields);
        var amount = fields.required("amount", Codecs.MONEY, Approval::amount);
        var deviation =
                fields.defaulted("deviationPercent", Codecs.DECIMAL, BigDecimal.ZERO, Approval::deviationPercent);
        var until = fields.required("validUntil", Codecs.INSTANT, Approval::validUntil);
        var covered = fields.required("covered", coveredCodec, Approval::covered);
        var checkpoints = fields.defaulted("checkpoints", checkpointCodec, Set.of(), Approval::checkpoints);
        var lines = fields.defaulted("lines", linesCodec, new TreeMap<>(), Approval::lines);
        var approvers = fields.required("approvers", Codecs.list(Codecs.STRING), Approval::approvers);
        var reason = fields.required("reason", Codecs.STRING, Approval::reason);
        var note = fields.defaulted("note", Codecs.STRING, "", Approval::note);
        return fields.build(in -> new Approval(
                in.get(id),
                in.get(document),
                in.get(hash),
                in.get(amount),
                in.get(deviation),
                in.get(until),
                in.get(covered),
                in.get(checkpoints),
                in.get(lines),
                in.get(approvers),
                in.get(reason),
                in.get(note)));
    }
}
