package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.exposure.ExposureJson;
import org.leadtocash.core.credit.rule.RuleJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How requests are written. */
final class RequestCodecs {
    private RequestCodecs() {}

    static final JsonCodec<CreditRequest> REQUEST = request();

    private static JsonCodec<RequestLine> line() {
        ObjectCodec<RequestLine> fields = ObjectCodec.of("credit-request-line");
        var ref = fields.required("line", Codecs.LINE_REF, RequestLine::line);
        var quantity = fields.required("quantity", Codecs.QUANTITY, RequestLine::quantity);
        var value = fields.required("value", Codecs.MONEY, RequestLine::value);
        var planned = fields.<LocalDate>optional("planned", Codecs.DATE, RequestLine::planned);
        return fields.build(in -> new RequestLine(in.get(ref), in.get(quantity), in.get(value), in.get(planned)));
    }

    private static JsonCodec<CreditRequest.Counted> counted() {
        ObjectCodec<CreditRequest.Counted> fields = ObjectCodec.of("credit-request-counted");
        var category = fields.required("category", ExposureJson.CATEGORY, CreditRequest.Counted::category);
        var amount = fields.required("amount", Codecs.MONEY, CreditRequest.Counted::amount);
        var planned = fields.<LocalDate>optional("planned", Codecs.DATE, CreditRequest.Counted::planned);
        return fields.build(in -> new CreditRequest.Counted(in.get(category), in.get(amount), in.get(planned)));
    }

    private static JsonCodec<CreditRequest> request() {
        ObjectCodec<CreditRequest> fields = ObjectCodec.of("credit-request");
        var document = fields.required("document", Codecs.DOC_VERSION, CreditRequest::document);
        var account = fields.required("account", AccountJson.KEY, CreditRequest::account);
        var checkpoint = fields.required("checkpoint", RuleJson.CHECKPOINT, CreditRequest::checkpoint);
        var asOf = fields.required("asOf", Codecs.DATE, CreditRequest::asOf);
        var at = fields.required("at", Codecs.INSTANT, CreditRequest::at);
        var lines = fields.required("lines", Codecs.list(line()), CreditRequest::lines);
        var counted = fields.defaulted("counted", Codecs.list(counted()), List.of(), CreditRequest::counted);
        var date = fields.required("documentDate", Codecs.DATE, CreditRequest::documentDate);
        var secured = fields.required("secured", Codecs.MONEY, CreditRequest::secured);
        var terms = fields.defaulted("terms", AccountJson.TERMS, TradeTerms.unknown(), CreditRequest::terms);
        var approved = fields.<TradeTerms>optional("approved", AccountJson.TERMS, CreditRequest::approved);
        return fields.build(in -> new CreditRequest(
                in.get(document),
                in.get(account),
                in.get(checkpoint),
                in.get(asOf),
                in.get(at),
                in.get(lines),
                in.get(counted),
                in.get(date),
                in.get(secured),
                in.get(terms),
                in.get(approved)));
    }
}
