package org.leadtocash.core.receivable.reconciliation;

import java.util.List;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.receivable.terms.TermsJson;

/** The codecs and formats of statements and their reconciliation. */
public final class ReconciliationJson {
    private ReconciliationJson() {}

    private static final JsonCodec<StatementLine> LINE = line();

    /** An account as one side tells it. */
    public static final JsonCodec<PartnerStatement> PARTNER_STATEMENT = partnerStatement();

    /** The rules. */
    public static final JsonCodec<ReconciliationRules> RECONCILIATION_RULES = rules();

    /** How two sides stand to each other. */
    public static final JsonCodec<ReconciliationReport> RECONCILIATION_REPORT = report();

    /** One account from opening to closing. */
    public static final JsonCodec<AccountStatement> ACCOUNT_STATEMENT = accountStatement();

    /** The formats: partner statement, reconciliation rules and report, account statement. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(PartnerStatement.class, "partner-statement", 1, 0, PARTNER_STATEMENT),
                new DocumentFormat<>(ReconciliationRules.class, "reconciliation-rules", 1, 0, RECONCILIATION_RULES),
                new DocumentFormat<>(ReconciliationReport.class, "reconciliation-report", 1, 0, RECONCILIATION_REPORT),
                new DocumentFormat<>(AccountStatement.class, "account-statement", 1, 0, ACCOUNT_STATEMENT));
    }

    private static JsonCodec<StatementLine> line() {
        ObjectCodec<StatementLine> fields = ObjectCodec.of("statement-line");
        var id = fields.required("id", Codecs.STRING, StatementLine::id);
        var references =
                fields.defaulted("references", Codecs.list(Codecs.STRING), List.of(), StatementLine::references);
        var date = fields.required("date", Codecs.DATE, StatementLine::date);
        var amount = fields.required("amount", Codecs.MONEY, StatementLine::amount);
        return fields.build(in -> new StatementLine(in.get(id), in.get(references), in.get(date), in.get(amount)));
    }

    private static JsonCodec<PartnerStatement> partnerStatement() {
        ObjectCodec<PartnerStatement> fields = ObjectCodec.of("partner-statement");
        var party = fields.defaulted("party", Codecs.STRING, "", PartnerStatement::party);
        var asOf = fields.required("asOf", Codecs.DATE, PartnerStatement::asOf);
        var closing = fields.required("closing", Codecs.MONEY, PartnerStatement::closing);
        var lines = fields.required("lines", Codecs.list(LINE), PartnerStatement::lines);
        return fields.build(in -> new PartnerStatement(in.get(party), in.get(asOf), in.get(closing), in.get(lines)));
    }

    private static JsonCodec<ReconciliationRules> rules() {
        ReconciliationRules usual = ReconciliationRules.standard();
        ObjectCodec<ReconciliationRules> fields = ObjectCodec.of("reconciliation-rules");
        var window =
                fields.defaulted("windowDays", TermsJson.COUNT, usual.windowDays(), ReconciliationRules::windowDays);
        var transit =
                fields.defaulted("transitDays", TermsJson.COUNT, usual.transitDays(), ReconciliationRules::transitDays);
        var parts = fields.defaulted("mostParts", TermsJson.COUNT, usual.mostParts(), ReconciliationRules::mostParts);
        var steps = fields.defaulted("searchSteps", Codecs.LONG, usual.searchSteps(), ReconciliationRules::searchSteps);
        return fields.build(
                in -> new ReconciliationRules(in.get(window), in.get(transit), in.get(parts), in.get(steps)));
    }

    private static JsonCodec<ReconciliationReport> report() {
        ObjectCodec<StatementMatch> match = ObjectCodec.of("statement-match");
        var kind = match.required("kind", Codecs.enumOf(MatchClass.class), StatementMatch::kind);
        var by = match.required("by", Codecs.enumOf(MatchedBy.class), StatementMatch::by);
        var mine = match.defaulted("ours", Codecs.list(LINE), List.of(), StatementMatch::ours);
        var others = match.defaulted("theirs", Codecs.list(LINE), List.of(), StatementMatch::theirs);
        JsonCodec<StatementMatch> matchCodec =
                match.build(in -> new StatementMatch(in.get(kind), in.get(by), in.get(mine), in.get(others)));
        ObjectCodec<ReconciliationReport> fields = ObjectCodec.of("reconciliation-report");
        var ours = fields.required("ours", PARTNER_STATEMENT, ReconciliationReport::ours);
        var theirs = fields.required("theirs", PARTNER_STATEMENT, ReconciliationReport::theirs);
        var matches = fields.required("matches", Codecs.list(matchCodec), ReconciliationReport::matches);
        var findings = fields.defaulted(
                "findings", FoundationCodecs.FINDINGS, Findings.none(), ReconciliationReport::findings);
        return fields.build(
                in -> new ReconciliationReport(in.get(ours), in.get(theirs), in.get(matches), in.get(findings)));
    }

    private static JsonCodec<AccountStatement> accountStatement() {
        ObjectCodec<AccountStatement.Line> line = ObjectCodec.of("account-statement-line");
        var date = line.required("date", Codecs.DATE, AccountStatement.Line::date);
        var document = line.required("document", Codecs.DOC_REF, AccountStatement.Line::document);
        var item = line.required("item", ReceivableJson.ITEM_REF, AccountStatement.Line::item);
        var posted = line.required("posted", Codecs.BOOLEAN, AccountStatement.Line::posted);
        var amount = line.required("amount", Codecs.MONEY, AccountStatement.Line::amount);
        var balance = line.required("balance", Codecs.MONEY, AccountStatement.Line::balance);
        JsonCodec<AccountStatement.Line> lineCodec = line.build(in -> new AccountStatement.Line(
                in.get(date), in.get(document), in.get(item), in.get(posted), in.get(amount), in.get(balance)));
        ObjectCodec<AccountStatement> fields = ObjectCodec.of("account-statement");
        var customer = fields.required("customer", Codecs.STRING, AccountStatement::customer);
        var after = fields.required("after", Codecs.DATE, AccountStatement::after);
        var through = fields.required("through", Codecs.DATE, AccountStatement::through);
        var opening = fields.required("opening", Codecs.MONEY, AccountStatement::opening);
        var lines = fields.required("lines", Codecs.list(lineCodec), AccountStatement::lines);
        var closing = fields.required("closing", Codecs.MONEY, AccountStatement::closing);
        return fields.build(in -> new AccountStatement(
                in.get(customer), in.get(after), in.get(through), in.get(opening), in.get(lines), in.get(closing)));
    }
}
