package org.leadtocash.core.credit.command;

import java.time.Instant;
import java.util.List;
import org.leadtocash.core.credit.exposure.ExposureJson;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How commands about a reservation are written. */
final class HoldCommandCodecs {
    private HoldCommandCodecs() {}

    static JsonCodec<Command.Reserve> reserve() {
        ObjectCodec<Command.Reserve> fields = ObjectCodec.of("ledger-reserve");
        var head = fields.required("head", CommandJson.HEAD, Command.Reserve::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Reserve::hold);
        var document = fields.required("document", Codecs.DOC_REF, Command.Reserve::document);
        var line = fields.<LineRef>optional("line", Codecs.LINE_REF, Command.Reserve::line);
        var amount = fields.required("amount", Codecs.MONEY, Command.Reserve::amount);
        var charges = fields.required("charges", CommandJson.charges(), Command.Reserve::charges);
        var expiresAt = fields.<Instant>optional("expiresAt", Codecs.INSTANT, Command.Reserve::expiresAt);
        var overrides = fields.defaulted("overrides", CommandJson.overrides(), List.of(), Command.Reserve::overrides);
        return fields.build(in -> new Command.Reserve(
                in.get(head),
                in.get(hold),
                in.get(document),
                in.get(line),
                in.get(amount),
                in.get(charges),
                in.get(expiresAt),
                in.get(overrides)));
    }

    static JsonCodec<Command.Adjust> adjust() {
        ObjectCodec<Command.Adjust> fields = ObjectCodec.of("ledger-adjust");
        var head = fields.required("head", CommandJson.HEAD, Command.Adjust::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Adjust::hold);
        var category = fields.required("in", ExposureJson.CATEGORY, Command.Adjust::in);
        var by = fields.required("by", Codecs.MONEY, Command.Adjust::by);
        var charges = fields.defaulted("charges", CommandJson.charges(), List.of(), Command.Adjust::charges);
        var overrides = fields.defaulted("overrides", CommandJson.overrides(), List.of(), Command.Adjust::overrides);
        return fields.build(in -> new Command.Adjust(
                in.get(head), in.get(hold), in.get(category), in.get(by), in.get(charges), in.get(overrides)));
    }

    static JsonCodec<Command.Report> report() {
        ObjectCodec<Command.Report> fields = ObjectCodec.of("ledger-report");
        var head = fields.required("head", CommandJson.HEAD, Command.Report::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Report::hold);
        var document = fields.required("document", Codecs.DOC_REF, Command.Report::document);
        var category = fields.required("in", ExposureJson.CATEGORY, Command.Report::in);
        var amount = fields.required("amount", Codecs.MONEY, Command.Report::amount);
        var charges = fields.required("charges", CommandJson.charges(), Command.Report::charges);
        return fields.build(in -> new Command.Report(
                in.get(head), in.get(hold), in.get(document), in.get(category), in.get(amount), in.get(charges)));
    }

    static JsonCodec<Command.Post> post() {
        ObjectCodec<Command.Post> fields = ObjectCodec.of("ledger-post");
        var head = fields.required("head", CommandJson.HEAD, Command.Post::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Post::hold);
        var amount = fields.required("amount", Codecs.MONEY, Command.Post::amount);
        var restStays = fields.defaulted("restStays", Codecs.BOOLEAN, false, Command.Post::restStays);
        return fields.build(in -> new Command.Post(in.get(head), in.get(hold), in.get(amount), in.get(restStays)));
    }

    static JsonCodec<Command.Move> move() {
        ObjectCodec<Command.Becoming> worth = ObjectCodec.of("ledger-becoming");
        var other = worth.required("amount", Codecs.MONEY, Command.Becoming::amount);
        var charges = worth.required("charges", CommandJson.charges(), Command.Becoming::charges);
        JsonCodec<Command.Becoming> worthCodec =
                worth.build(in -> new Command.Becoming(in.get(other), in.get(charges)));
        ObjectCodec<Command.Move> fields = ObjectCodec.of("ledger-move");
        var head = fields.required("head", CommandJson.HEAD, Command.Move::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Move::hold);
        var from = fields.required("from", ExposureJson.CATEGORY, Command.Move::from);
        var to = fields.required("to", ExposureJson.CATEGORY, Command.Move::to);
        var amount = fields.required("amount", Codecs.MONEY, Command.Move::amount);
        var becoming = fields.<Command.Becoming>optional("becoming", worthCodec, Command.Move::becoming);
        return fields.build(in -> new Command.Move(
                in.get(head), in.get(hold), in.get(from), in.get(to), in.get(amount), in.get(becoming)));
    }

    static JsonCodec<Command.Release> release() {
        ObjectCodec<Command.Release> fields = ObjectCodec.of("ledger-release");
        var head = fields.required("head", CommandJson.HEAD, Command.Release::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Release::hold);
        var from = fields.required("from", ExposureJson.CATEGORY, Command.Release::from);
        var amount = fields.required("amount", Codecs.MONEY, Command.Release::amount);
        return fields.build(in -> new Command.Release(in.get(head), in.get(hold), in.get(from), in.get(amount)));
    }

    static JsonCodec<Command.VoidHold> voidHold() {
        ObjectCodec<Command.VoidHold> fields = ObjectCodec.of("ledger-void");
        var head = fields.required("head", CommandJson.HEAD, Command.VoidHold::head);
        var hold = fields.required("hold", Codecs.STRING, Command.VoidHold::hold);
        return fields.build(in -> new Command.VoidHold(in.get(head), in.get(hold)));
    }

    static JsonCodec<Command.Expire> expire() {
        ObjectCodec<Command.Expire> fields = ObjectCodec.of("ledger-expire");
        var head = fields.required("head", CommandJson.HEAD, Command.Expire::head);
        var hold = fields.required("hold", Codecs.STRING, Command.Expire::hold);
        return fields.build(in -> new Command.Expire(in.get(head), in.get(hold)));
    }
}
