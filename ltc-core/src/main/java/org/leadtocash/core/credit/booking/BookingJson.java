package org.leadtocash.core.credit.booking;

import java.time.Instant;
import java.util.List;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.exposure.ExposureJson;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;

/** The codecs and formats of the ledger. */
public final class BookingJson {
    private BookingJson() {}

    private static final JsonCodec<Command.Head> HEAD = head();

    private static final JsonCodec<Charge> CHARGE = charge();

    /** A command, told apart by {@code command}. */
    public static final JsonCodec<Command> COMMAND = command();

    /** An entry. */
    public static final JsonCodec<LedgerEntry> ENTRY = entry();

    /** An answer. */
    public static final JsonCodec<Outcome> OUTCOME = outcome();

    /** The formats: answer, entry. A command is of several classes; use {@link #COMMAND}. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(Outcome.class, "ledger-outcome", 1, 0, OUTCOME),
                new DocumentFormat<>(LedgerEntry.class, "ledger-entry", 1, 0, ENTRY));
    }

    private static JsonCodec<Command.Head> head() {
        ObjectCodec<Command.Head> fields = ObjectCodec.of("ledger-command-head");
        var key = fields.required("key", Codecs.STRING, Command.Head::key);
        var at = fields.required("at", Codecs.INSTANT, Command.Head::at);
        var day = fields.required("day", Codecs.DATE, Command.Head::day);
        var actor = fields.required("actor", Codecs.STRING, Command.Head::actor);
        var reason = fields.required("reason", Codecs.STRING, Command.Head::reason);
        return fields.build(
                in -> new Command.Head(in.get(key), in.get(at), in.get(day), in.get(actor), in.get(reason)));
    }

    private static JsonCodec<Charge> charge() {
        ObjectCodec<Charge> fields = ObjectCodec.of("ledger-charge");
        var account = fields.required("account", AccountJson.KEY, Charge::account);
        var amount = fields.required("amount", Codecs.MONEY, Charge::amount);
        var checked = fields.defaulted("checked", Codecs.BOOLEAN, true, Charge::checked);
        return fields.build(in -> new Charge(in.get(account), in.get(amount), in.get(checked)));
    }

    private static JsonCodec<Command> command() {
        return UnionCodec.<Command>of("ledger-command", "command")
                .when("RESERVE", Command.Reserve.class, reserve())
                .when("POST", Command.Post.class, post())
                .when("MOVE", Command.Move.class, move())
                .when("RELEASE", Command.Release.class, release())
                .when("VOID", Command.VoidHold.class, voidHold())
                .when("SET_ACCOUNT", Command.SetAccount.class, setAccount())
                .build();
    }

    private static JsonCodec<Command.Reserve> reserve() {
        ObjectCodec<Command.Reserve> fields = ObjectCodec.of("ledger-reserve");
        var head = fields.required("head", HEAD, Command.Reserve::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Reserve::hold);
        var document = fields.required("document", Codecs.DOC_REF, Command.Reserve::document);
        var amount = fields.required("amount", Codecs.MONEY, Command.Reserve::amount);
        var charges = fields.required("charges", Codecs.list(CHARGE), Command.Reserve::charges);
        var expiresAt = fields.<Instant>optional("expiresAt", Codecs.INSTANT, Command.Reserve::expiresAt);
        return fields.build(in -> new Command.Reserve(
                in.get(head), in.get(hold), in.get(document), in.get(amount), in.get(charges), in.get(expiresAt)));
    }

    private static JsonCodec<Command.Post> post() {
        ObjectCodec<Command.Post> fields = ObjectCodec.of("ledger-post");
        var head = fields.required("head", HEAD, Command.Post::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Post::hold);
        var amount = fields.required("amount", Codecs.MONEY, Command.Post::amount);
        return fields.build(in -> new Command.Post(in.get(head), in.get(hold), in.get(amount)));
    }

    private static JsonCodec<Command.Move> move() {
        ObjectCodec<Command.Move> fields = ObjectCodec.of("ledger-move");
        var head = fields.required("head", HEAD, Command.Move::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Move::hold);
        var from = fields.required("from", ExposureJson.CATEGORY, Command.Move::from);
        var to = fields.required("to", ExposureJson.CATEGORY, Command.Move::to);
        var amount = fields.required("amount", Codecs.MONEY, Command.Move::amount);
        return fields.build(
                in -> new Command.Move(in.get(head), in.get(hold), in.get(from), in.get(to), in.get(amount)));
    }

    private static JsonCodec<Command.Release> release() {
        ObjectCodec<Command.Release> fields = ObjectCodec.of("ledger-release");
        var head = fields.required("head", HEAD, Command.Release::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Release::hold);
        var from = fields.required("from", ExposureJson.CATEGORY, Command.Release::from);
        var amount = fields.required("amount", Codecs.MONEY, Command.Release::amount);
        return fields.build(in -> new Command.Release(in.get(head), in.get(hold), in.get(from), in.get(amount)));
    }

    private static JsonCodec<Command.VoidHold> voidHold() {
        ObjectCodec<Command.VoidHold> fields = ObjectCodec.of("ledger-void");
        var head = fields.required("head", HEAD, Command.VoidHold::head);
        var hold = fields.required("hold", Codecs.STRING, Command.VoidHold::hold);
        return fields.build(in -> new Command.VoidHold(in.get(head), in.get(hold)));
    }

    private static JsonCodec<Command.SetAccount> setAccount() {
        ObjectCodec<Command.SetAccount> fields = ObjectCodec.of("ledger-set-account");
        var head = fields.required("head", HEAD, Command.SetAccount::head);
        var account = fields.required("account", AccountJson.ACCOUNT, Command.SetAccount::account);
        return fields.build(in -> new Command.SetAccount(in.get(head), in.get(account)));
    }

    private static JsonCodec<LedgerEntry> entry() {
        ObjectCodec<LedgerEntry> fields = ObjectCodec.of("ledger-entry");
        var account = fields.required("account", AccountJson.KEY, LedgerEntry::account);
        var number = fields.required("number", Codecs.LONG, LedgerEntry::number);
        var command = fields.required("command", Codecs.STRING, LedgerEntry::command);
        var category = fields.required("category", ExposureJson.CATEGORY, LedgerEntry::category);
        var document = fields.required("document", Codecs.DOC_REF, LedgerEntry::document);
        var hold = fields.required("hold", Codecs.STRING, LedgerEntry::hold);
        var documentAmount = fields.required("documentAmount", Codecs.MONEY, LedgerEntry::documentAmount);
        var amount = fields.required("amount", Codecs.MONEY, LedgerEntry::amount);
        var at = fields.required("at", Codecs.INSTANT, LedgerEntry::at);
        var actor = fields.required("actor", Codecs.STRING, LedgerEntry::actor);
        var reason = fields.required("reason", Codecs.STRING, LedgerEntry::reason);
        var previous = fields.required("previous", Codecs.CONTENT_HASH, LedgerEntry::previous);
        return fields.build(in -> new LedgerEntry(
                in.get(account),
                in.get(number),
                in.get(command),
                in.get(category),
                in.get(document),
                in.get(hold),
                in.get(documentAmount),
                in.get(amount),
                in.get(at),
                in.get(actor),
                in.get(reason),
                in.get(previous)));
    }

    private static JsonCodec<Outcome> outcome() {
        ObjectCodec<Outcome> fields = ObjectCodec.of("ledger-outcome");
        var key = fields.required("key", Codecs.STRING, Outcome::key);
        var command = fields.required("command", Codecs.CONTENT_HASH, Outcome::command);
        var status = fields.required("status", Codecs.enumOf(Outcome.Status.class), Outcome::status);
        var findings = fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), Outcome::findings);
        return fields.build(in -> Outcome.of(in.get(key), in.get(command), in.get(status), in.get(findings)));
    }

    /** What makes two commands the same: all but the moment of sending. */
    static Json withoutMoment(Command command) {
        JsonObject all = (JsonObject) COMMAND.write(command);
        JsonObject head = (JsonObject) all.member("head").orElseThrow();
        return all.with("head", head.without("at"));
    }
}
