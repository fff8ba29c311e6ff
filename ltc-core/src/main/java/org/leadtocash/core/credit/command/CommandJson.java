package org.leadtocash.core.credit.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;

/** The codecs of commands. */
public final class CommandJson {
    private CommandJson() {}

    static final JsonCodec<Command.Head> HEAD = head();

    static final JsonCodec<Charge> CHARGE = charge();

    /** How far a reservation may go beyond a limit. */
    public static final JsonCodec<OverrideAllowance> OVERRIDE = override();

    /** A command, told apart by {@code command}. */
    public static final JsonCodec<Command> COMMAND = UnionCodec.<Command>of("ledger-command", "command")
            .when("RESERVE", Command.Reserve.class, HoldCommandCodecs.reserve())
            .when("ADJUST", Command.Adjust.class, HoldCommandCodecs.adjust())
            .when("REPORT", Command.Report.class, HoldCommandCodecs.report())
            .when("POST", Command.Post.class, HoldCommandCodecs.post())
            .when("MOVE", Command.Move.class, HoldCommandCodecs.move())
            .when("RELEASE", Command.Release.class, HoldCommandCodecs.release())
            .when("VOID", Command.VoidHold.class, HoldCommandCodecs.voidHold())
            .when("EXPIRE", Command.Expire.class, HoldCommandCodecs.expire())
            .when("SET_ACCOUNT", Command.SetAccount.class, AccountCommandCodecs.setAccount())
            .when("MOVE_PARTY", Command.MoveParty.class, AccountCommandCodecs.moveParty())
            .when("SHARE_LIMIT", ShareLimit.class, AccountCommandCodecs.shareLimit())
            .when("REVALUE", Command.Revalue.class, AccountCommandCodecs.revalue())
            .build();

    private static JsonCodec<Command.Head> head() {
        ObjectCodec<Command.Head> fields = ObjectCodec.of("ledger-command-head");
        var key = fields.required("key", Codecs.STRING, Command.Head::key);
        var at = fields.<Instant>required("at", Codecs.INSTANT, Command.Head::at);
        var day = fields.required("day", Codecs.DATE, Command.Head::day);
        var actor = fields.required("actor", Codecs.STRING, Command.Head::actor);
        var reason = fields.required("reason", Codecs.STRING, Command.Head::reason);
        var expected = fields.defaulted("expected", Codecs.map(Codecs.LONG), Map.of(), CommandJson::names);
        return fields.build(in -> new Command.Head(
                in.get(key), in.get(at), in.get(day), in.get(actor), in.get(reason), versions(in.get(expected))));
    }

    private static Map<String, Long> names(Command.Head head) {
        Map<String, Long> named = new TreeMap<>();
        head.expected().forEach((account, version) -> named.put(account.toString(), version));
        return named;
    }

    private static SortedMap<CreditAccountKey, Long> versions(Map<String, Long> named) {
        SortedMap<CreditAccountKey, Long> versions = new TreeMap<>();
        named.forEach((account, version) -> versions.put(CreditAccountKey.parse(account), version));
        return versions;
    }

    private static JsonCodec<Charge> charge() {
        ObjectCodec<Charge> fields = ObjectCodec.of("ledger-charge");
        var account = fields.required("account", AccountJson.KEY, Charge::account);
        var amount = fields.required("amount", Codecs.MONEY, Charge::amount);
        var checked = fields.defaulted("checked", Codecs.BOOLEAN, true, Charge::checked);
        var rates = fields.<ContentHash>optional("rates", Codecs.CONTENT_HASH, Charge::rates);
        return fields.build(in -> new Charge(in.get(account), in.get(amount), in.get(checked), in.get(rates)));
    }

    private static JsonCodec<OverrideAllowance> override() {
        ObjectCodec<OverrideAllowance> fields = ObjectCodec.of("override-allowance");
        var account = fields.required("account", AccountJson.KEY, OverrideAllowance::account);
        var amount = fields.required("amount", Codecs.MONEY, OverrideAllowance::amount);
        var approval = fields.required("approval", Codecs.STRING, OverrideAllowance::approval);
        return fields.build(in -> new OverrideAllowance(in.get(account), in.get(amount), in.get(approval)));
    }

    static JsonCodec<List<OverrideAllowance>> overrides() {
        return Codecs.list(OVERRIDE);
    }

    static JsonCodec<List<Charge>> charges() {
        return Codecs.list(CHARGE);
    }

    /** What makes two commands the same: all but the moment of sending. */
    static Json withoutMoment(Command command) {
        JsonObject all = (JsonObject) COMMAND.write(command);
        JsonObject head = (JsonObject) all.member("head").orElseThrow();
        return all.with("head", head.without("at"));
    }
}
