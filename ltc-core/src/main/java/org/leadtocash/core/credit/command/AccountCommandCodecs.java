package org.leadtocash.core.credit.command;

import java.util.List;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How commands about accounts are written. */
final class AccountCommandCodecs {
    private static final JsonCodec<ChargeRate> RATE = rate();

    private AccountCommandCodecs() {}

    static JsonCodec<Command.SetAccount> setAccount() {
        ObjectCodec<Command.SetAccount> fields = ObjectCodec.of("ledger-set-account");
        var head = fields.required("head", CommandJson.HEAD, Command.SetAccount::head);
        var account = fields.required("account", AccountJson.ACCOUNT, Command.SetAccount::account);
        return fields.build(in -> new Command.SetAccount(in.get(head), in.get(account)));
    }

    private static JsonCodec<ChargeRate> rate() {
        ObjectCodec<ChargeRate> fields = ObjectCodec.of("ledger-charge-rate");
        var from = fields.required("from", Codecs.CURRENCY, ChargeRate::from);
        var to = fields.required("to", Codecs.CURRENCY, ChargeRate::to);
        var rate = fields.required("rate", Codecs.DECIMAL, ChargeRate::rate);
        return fields.build(in -> new ChargeRate(in.get(from), in.get(to), in.get(rate)));
    }

    static JsonCodec<Command.MoveParty> moveParty() {
        JsonCodec<List<CreditHierarchy.Step>> steps = Codecs.list(AccountJson.STEP);
        JsonCodec<Command.MoveParty.NewPath> path =
                Codecs.mapped(steps, Command.MoveParty.NewPath::new, Command.MoveParty.NewPath::steps);
        ObjectCodec<Command.MoveParty> fields = ObjectCodec.of("ledger-move-party");
        var head = fields.required("head", CommandJson.HEAD, Command.MoveParty::head);
        var paths = fields.required("paths", Codecs.list(path), Command.MoveParty::paths);
        var rates = fields.defaulted("rates", Codecs.list(RATE), List.of(), Command.MoveParty::rates);
        return fields.build(in -> new Command.MoveParty(in.get(head), in.get(paths), in.get(rates)));
    }

    static JsonCodec<ShareLimit> shareLimit() {
        ObjectCodec<ShareLimit.Wish> wish = ObjectCodec.of("ledger-share-wish");
        var quota = wish.required("quota", AccountJson.KEY, ShareLimit.Wish::quota);
        var amount = wish.required("amount", Codecs.MONEY, ShareLimit.Wish::amount);
        JsonCodec<ShareLimit.Wish> wishCodec = wish.build(in -> new ShareLimit.Wish(in.get(quota), in.get(amount)));
        ObjectCodec<ShareLimit> fields = ObjectCodec.of("ledger-share-limit");
        var head = fields.required("head", CommandJson.HEAD, ShareLimit::head);
        var shared = fields.required("shared", AccountJson.ACCOUNT, ShareLimit::shared);
        var quotas = fields.required("quotas", Codecs.list(AccountJson.KEY), ShareLimit::quotas);
        var wished = fields.<ShareLimit.Wish>optional("wish", wishCodec, ShareLimit::wish);
        return fields.build(in -> new ShareLimit(in.get(head), in.get(shared), in.get(quotas), in.get(wished)));
    }

    static JsonCodec<Command.Revalue> revalue() {
        ObjectCodec<Command.Revalue> fields = ObjectCodec.of("ledger-revalue");
        var head = fields.required("head", CommandJson.HEAD, Command.Revalue::head);
        var account = fields.required("account", AccountJson.KEY, Command.Revalue::account);
        var rates = fields.required("rates", Codecs.list(RATE), Command.Revalue::rates);
        return fields.build(in -> new Command.Revalue(in.get(head), in.get(account), in.get(rates)));
    }
}
