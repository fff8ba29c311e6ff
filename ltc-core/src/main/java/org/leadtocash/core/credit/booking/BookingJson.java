package org.leadtocash.core.credit.booking;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.command.CommandJson;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureJson;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;

/** The codecs and formats of what the ledger keeps: entries, commitments, answers. */
public final class BookingJson {
    private BookingJson() {}

    private static final JsonCodec<Posting.About> ABOUT = about();

    /** What an entry changes, told apart by {@code kind}. */
    public static final JsonCodec<Change> CHANGE = change();

    private static final JsonCodec<Posting> POSTING = posting();

    /** An entry. */
    public static final JsonCodec<LedgerEntry> ENTRY = entry();

    /** A commitment. */
    public static final JsonCodec<Commitment> COMMITMENT = commitment();

    /** An answer. */
    public static final JsonCodec<Outcome> OUTCOME = outcome();

    /** The formats: entry, commitment, answer. A command is of several classes; use {@link CommandJson#COMMAND}. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(Outcome.class, "ledger-outcome", 1, 0, OUTCOME),
                new DocumentFormat<>(Commitment.class, "ledger-commitment", 1, 0, COMMITMENT),
                new DocumentFormat<>(LedgerEntry.class, "ledger-entry", 1, 0, ENTRY));
    }

    private static JsonCodec<Posting.About> about() {
        ObjectCodec<Posting.About> fields = ObjectCodec.of("ledger-about");
        var hold = fields.required("hold", Codecs.STRING, Posting.About::hold);
        var document = fields.required("document", Codecs.DOC_REF, Posting.About::document);
        var line = fields.<LineRef>optional("line", Codecs.LINE_REF, Posting.About::line);
        return fields.build(in -> new Posting.About(in.get(hold), in.get(document), in.get(line)));
    }

    private static JsonCodec<Change> change() {
        ObjectCodec<Change.Exposed> exposed = ObjectCodec.of("ledger-exposed");
        var category = exposed.required("category", ExposureJson.CATEGORY, Change.Exposed::category);
        var documentAmount = exposed.required("documentAmount", Codecs.MONEY, Change.Exposed::documentAmount);
        var amount = exposed.required("amount", Codecs.MONEY, Change.Exposed::amount);
        var checked = exposed.required("checked", Codecs.BOOLEAN, Change.Exposed::checked);
        var rates = exposed.<ContentHash>optional("rates", Codecs.CONTENT_HASH, Change.Exposed::rates);
        JsonCodec<Change.Exposed> exposedCodec = exposed.build(in -> new Change.Exposed(
                in.get(category), in.get(documentAmount), in.get(amount), in.get(checked), in.get(rates)));
        ObjectCodec<Change.Terms> terms = ObjectCodec.of("ledger-terms");
        var account = terms.required("account", AccountJson.ACCOUNT, Change.Terms::account);
        ObjectCodec<Change.Path> path = ObjectCodec.of("ledger-path");
        var steps = path.required("steps", Codecs.list(AccountJson.STEP), Change.Path::steps);
        ObjectCodec<Change.Overridden> overridden = ObjectCodec.of("ledger-overridden");
        var by = overridden.required("amount", Codecs.MONEY, Change.Overridden::amount);
        var approval = overridden.required("approval", Codecs.STRING, Change.Overridden::approval);
        return UnionCodec.<Change>of("ledger-change", "kind")
                .when("EXPOSED", Change.Exposed.class, exposedCodec)
                .when("TERMS", Change.Terms.class, terms.build(in -> new Change.Terms(in.get(account))))
                .when("PATH", Change.Path.class, path.build(in -> new Change.Path(in.get(steps))))
                .when(
                        "OVERRIDDEN",
                        Change.Overridden.class,
                        overridden.build(in -> new Change.Overridden(in.get(by), in.get(approval))))
                .build();
    }

    private static JsonCodec<Posting> posting() {
        ObjectCodec<Posting> fields = ObjectCodec.of("ledger-posting");
        var account = fields.required("account", AccountJson.KEY, Posting::account);
        var about = fields.<Posting.About>optional("about", ABOUT, Posting::about);
        var change = fields.required("change", CHANGE, Posting::change);
        return fields.build(in -> new Posting(in.get(account), in.get(about), in.get(change)));
    }

    private static JsonCodec<LedgerEntry> entry() {
        ObjectCodec<LedgerEntry> fields = ObjectCodec.of("ledger-entry");
        var number = fields.required("number", Codecs.LONG, LedgerEntry::number);
        var command = fields.required("command", Codecs.STRING, LedgerEntry::command);
        var posting = fields.required("posting", POSTING, LedgerEntry::posting);
        var at = fields.required("at", Codecs.INSTANT, LedgerEntry::at);
        var day = fields.required("day", Codecs.DATE, LedgerEntry::day);
        var actor = fields.required("actor", Codecs.STRING, LedgerEntry::actor);
        var reason = fields.required("reason", Codecs.STRING, LedgerEntry::reason);
        var previous = fields.required("previous", Codecs.CONTENT_HASH, LedgerEntry::previous);
        return fields.build(in -> new LedgerEntry(
                in.get(number),
                in.get(command),
                in.get(posting),
                in.get(at),
                in.get(day),
                in.get(actor),
                in.get(reason),
                in.get(previous)));
    }

    private static JsonCodec<Commitment> commitment() {
        ObjectCodec<Portion> portion = ObjectCodec.of("ledger-portion");
        var amount = portion.required("amount", Codecs.MONEY, Portion::amount);
        var charges = portion.required("charges", Codecs.list(Codecs.MONEY), Portion::charges);
        JsonCodec<Portion> portionCodec = portion.build(in -> new Portion(in.get(amount), in.get(charges)));
        ObjectCodec<Commitment> fields = ObjectCodec.of("ledger-commitment");
        var about = fields.required("about", ABOUT, Commitment::about);
        var path = fields.required("path", Codecs.list(AccountJson.STEP), Commitment::path);
        var state = fields.required("state", Codecs.enumOf(Commitment.State.class), Commitment::state);
        var expiresAt = fields.<Instant>optional("expiresAt", Codecs.INSTANT, Commitment::expiresAt);
        var portions = fields.required("portions", Codecs.map(portionCodec), BookingJson::named);
        var overrides =
                fields.defaulted("overrides", Codecs.list(CommandJson.OVERRIDE), List.of(), Commitment::overrides);
        return fields.build(in -> new Commitment(
                in.get(about),
                in.get(path),
                in.get(state),
                in.get(expiresAt),
                categories(in.get(portions)),
                in.get(overrides)));
    }

    private static Map<String, Portion> named(Commitment commitment) {
        Map<String, Portion> named = new TreeMap<>();
        commitment.portions().forEach((category, portion) -> named.put(category.name(), portion));
        return named;
    }

    private static Map<ExposureCategory, Portion> categories(Map<String, Portion> named) {
        Map<ExposureCategory, Portion> portions = new EnumMap<>(ExposureCategory.class);
        named.forEach((name, portion) -> portions.put(ExposureCategory.valueOf(name), portion));
        return portions;
    }

    private static JsonCodec<Outcome> outcome() {
        ObjectCodec<Outcome> fields = ObjectCodec.of("ledger-outcome");
        var key = fields.required("key", Codecs.STRING, Outcome::key);
        var command = fields.required("command", Codecs.CONTENT_HASH, Outcome::command);
        var status = fields.required("status", Codecs.enumOf(Outcome.Status.class), Outcome::status);
        var findings = fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), Outcome::findings);
        return fields.build(in -> Outcome.of(in.get(key), in.get(command), in.get(status), in.get(findings)));
    }
}
