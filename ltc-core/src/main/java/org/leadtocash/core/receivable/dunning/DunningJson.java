package org.leadtocash.core.receivable.dunning;

import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.receivable.interest.InterestJson;
import org.leadtocash.core.receivable.terms.TermsJson;

/** The codecs and formats of dunning. */
public final class DunningJson {
    private DunningJson() {}

    /** A procedure. */
    public static final JsonCodec<DunningProcedure> DUNNING_PROCEDURE = procedure();

    /** A notice. */
    public static final JsonCodec<DunningNotice> DUNNING_NOTICE = notice();

    /** A run. */
    public static final JsonCodec<DunningRun> DUNNING_RUN = run();

    /** The formats: dunning procedure, notice, run. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(DunningProcedure.class, "dunning-procedure", 1, 0, DUNNING_PROCEDURE),
                new DocumentFormat<>(DunningNotice.class, "dunning-notice", 1, 0, DUNNING_NOTICE),
                new DocumentFormat<>(DunningRun.class, "dunning-run", 1, 0, DUNNING_RUN));
    }

    private static JsonCodec<DunningProcedure> procedure() {
        ObjectCodec<DunningLevel> level = ObjectCodec.of("dunning-level");
        var days = level.required("daysOverdue", TermsJson.COUNT, DunningLevel::daysOverdue);
        var fees = level.defaulted("fees", Codecs.list(Codecs.MONEY), List.of(), DunningLevel::fees);
        JsonCodec<DunningLevel> levelCodec = level.build(in -> new DunningLevel(in.get(days), in.get(fees)));
        ObjectCodec<DunningProcedure> fields = ObjectCodec.of("dunning-procedure");
        var id = fields.required("id", Codecs.STRING, DunningProcedure::id);
        var levels = fields.required("levels", Codecs.list(levelCodec), DunningProcedure::levels);
        var onTheDay = fields.defaulted("firesOnTheDay", Codecs.BOOLEAN, true, DunningProcedure::firesOnTheDay);
        var between = fields.defaulted("daysBetween", TermsJson.COUNT, 0, DunningProcedure::daysBetween);
        var items = fields.defaulted("leastItems", Codecs.list(Codecs.MONEY), List.of(), DunningProcedure::leastItems);
        var totals =
                fields.defaulted("leastTotals", Codecs.list(Codecs.MONEY), List.of(), DunningProcedure::leastTotals);
        var grouping = fields.defaulted(
                "grouping",
                Codecs.enumOf(DunningProcedure.Grouping.class),
                DunningProcedure.Grouping.CUSTOMER,
                DunningProcedure::grouping);
        var nets = fields.defaulted("netsCredits", Codecs.BOOLEAN, false, DunningProcedure::netsCredits);
        var repeats = fields.defaulted("repeatsLast", Codecs.BOOLEAN, false, DunningProcedure::repeatsLast);
        return fields.build(in -> new DunningProcedure(
                in.get(id),
                in.get(levels),
                in.get(onTheDay),
                in.get(between),
                in.get(items),
                in.get(totals),
                in.get(grouping),
                in.get(nets),
                in.get(repeats)));
    }

    private static JsonCodec<DunningNotice> notice() {
        ObjectCodec<DunningNotice.Line> line = ObjectCodec.of("dunning-notice-line");
        var item = line.required("item", ReceivableJson.ITEM_REF, DunningNotice.Line::item);
        var to = line.required("level", TermsJson.COUNT, DunningNotice.Line::level);
        var days = line.required("daysOverdue", Codecs.LONG, DunningNotice.Line::daysOverdue);
        var open = line.required("open", Codecs.MONEY, DunningNotice.Line::open);
        JsonCodec<DunningNotice.Line> lineCodec =
                line.build(in -> new DunningNotice.Line(in.get(item), in.get(to), in.get(days), in.get(open)));
        ObjectCodec<DunningNotice> fields = ObjectCodec.of("dunning-notice");
        var procedure = fields.required("procedure", Codecs.STRING, DunningNotice::procedure);
        var customer = fields.required("customer", Codecs.STRING, DunningNotice::customer);
        var level = fields.required("level", TermsJson.COUNT, DunningNotice::level);
        var asOf = fields.required("asOf", Codecs.DATE, DunningNotice::asOf);
        var lines = fields.required("lines", Codecs.list(lineCodec), DunningNotice::lines);
        var interest = fields.defaulted(
                "interest", Codecs.list(InterestJson.INTEREST_CHARGE), List.of(), DunningNotice::interest);
        var fee = fields.<Money>optional("fee", Codecs.MONEY, DunningNotice::fee);
        return fields.build(in -> new DunningNotice(
                in.get(procedure),
                in.get(customer),
                in.get(level),
                in.get(asOf),
                in.get(lines),
                in.get(interest),
                in.get(fee)));
    }

    private static JsonCodec<DunningRun> run() {
        ObjectCodec<DunningRun> fields = ObjectCodec.of("dunning-run");
        var procedure = fields.required("procedure", Codecs.STRING, DunningRun::procedure);
        var asOf = fields.required("asOf", Codecs.DATE, DunningRun::asOf);
        var notices = fields.required("notices", Codecs.list(DUNNING_NOTICE), DunningRun::notices);
        var findings = fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), DunningRun::findings);
        return fields.build(in -> new DunningRun(in.get(procedure), in.get(asOf), in.get(notices), in.get(findings)));
    }
}
