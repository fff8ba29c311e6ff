package org.leadtocash.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.journey.DeliveryStages;
import org.leadtocash.core.journey.InvoiceStages;
import org.leadtocash.core.journey.LeadStages;
import org.leadtocash.core.journey.OpportunityStages;
import org.leadtocash.core.journey.OrderStages;
import org.leadtocash.core.journey.PaymentStages;
import org.leadtocash.core.journey.QuoteStages;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.pricing.document.PricedDocument;

/** The deal, step by step. Everything it says is what an engine answered. */
final class Deal {
    private static final FindingCode UNCOVERED = FindingCode.of("region.uncovered");

    private final DealFiles files;
    private final Order order;
    private final Order.Dates dates;
    private final Journal journal;
    private final Quotation quotation;
    private final Checks checks;
    private final DealThread thread;
    private Customers.Customer buyer;
    private OpenItems owed;
    private BigMoney worth;
    private final List<Clearance> clearances = new ArrayList<>();

    private Deal(DealFiles files) {
        this.files = files;
        this.order = files.order();
        this.dates = order.dates();
        this.journal =
                new Journal(new Clerks(files.organisation(), order.parties().seller()), order.mainLine());
        this.quotation = new Quotation(files);
        this.checks = new Checks(files);
        this.thread = new DealThread(order.mainLine());
        this.buyer = files.customers()
                .customer(order.parties().buyer())
                .orElseThrow(() -> new Arguments.Unusable("order.json /parties/buyer: \""
                        + order.parties().buyer() + "\", expected a customer of customers.json"));
        this.owed = OpenItems.from(files.customers().items());
        this.worth = order.expected().toBigMoney();
    }

    /** Runs the deal as far as it goes. */
    static List<Moment> run(DealFiles files) {
        Deal deal = new Deal(files);
        try {
            deal.fromLeadToCash();
        } catch (Halted halted) {
            return deal.journal.moments();
        }
        return deal.journal.moments();
    }

    private void fromLeadToCash() {
        DocRef lead = lead();
        DocRef opportunity = opportunity(lead);
        DocRef quote = quote(opportunity);
        DocRef sold = order(quote);
        DocRef delivery = delivery(sold);
        DocRef invoice = invoice(sold, delivery);
        pay(invoice);
        close(opportunity, sold);
    }

    private DocRef lead() {
        LocalDate day = dates.lead();
        DocRef lead = journal.begin(DocType.LEAD, "L-815", day, "LDR");
        Facts facts = Journal.facts(
                DocType.LEAD,
                Map.of(
                        "source", "FAIR",
                        "company", buyer.name(),
                        "country", buyer.country(),
                        "owner", journal.clerk("AR", day).id(),
                        "need", "panels for a range of displays",
                        "timeline", dates.delivery(),
                        "productLine", "PANEL",
                        "accountId", buyer.id(),
                        "score", 70));
        journal.take(lead, LeadStages.ASSIGN, day, "LDR", facts);
        journal.take(lead, LeadStages.ACCEPT, day, "AR", facts);
        journal.take(lead, LeadStages.QUALIFY, day, "AR", facts);
        journal.take(lead, LeadStages.CONVERT, day, "AR", facts);
        thread.begin(lead, day);
        return lead;
    }

    private DocRef opportunity(DocRef lead) {
        LocalDate day = dates.opportunity();
        DocRef opportunity = journal.begin(DocType.OPPORTUNITY, "O-815", day, "AR");
        Facts facts = opportunityFacts(Map.of());
        journal.take(opportunity, OpportunityStages.VALIDATE, day, "AR", facts);
        journal.take(opportunity, OpportunityStages.INITIATE, day, "AR", facts);
        journal.take(opportunity, OpportunityStages.BID, day, "AR", facts);
        thread.follow(LinkKind.CONVERTS, lead, opportunity, day);
        return opportunity;
    }

    private Facts opportunityFacts(Map<String, Object> more) {
        Map<String, Object> known = new LinkedHashMap<>(Map.of(
                "account", buyer.id(),
                "amount", order.expected(),
                "currency", order.currency(),
                "closeDate", dates.order(),
                "dealClass", "RUN_RATE"));
        known.putAll(more);
        return Journal.facts(DocType.OPPORTUNITY, known);
    }

    private DocRef quote(DocRef opportunity) {
        LocalDate day = dates.quote();
        DocRef quote = journal.begin(DocType.QUOTE, "Q-815", day, "AR");
        PricedDocument priced = price(quote, day);
        thread.priced(LinkKind.QUOTES, opportunity, quote, day, priced, order.lines());
        Facts facts = journal.told(quoteFacts(priced), quote, thread.line());
        journal.take(quote, QuoteStages.PRICE, day, "DD", facts);
        journal.take(quote, QuoteStages.SUBMIT, day, "AR", facts);
        if (journal.stage(quote).stage().equals(QuoteStages.IN_APPROVAL)) {
            journal.take(quote, Event.of(Ruling.vote("PRICE", "APPROVE")), day, "DD", facts);
            journal.take(quote, QuoteStages.APPROVE, day, "DD", facts);
        }
        journal.take(quote, QuoteStages.SEND, day, "AR", facts);
        journal.take(quote, QuoteStages.ACCEPT, dates.order(), "AR", facts);
        journal.take(quote, QuoteStages.ORDER, dates.order(), "AR", facts);
        return quote;
    }

    /** The document with its prices; a line that has none stops the deal. */
    private PricedDocument price(DocRef document, LocalDate day) {
        PricedDocument priced = quotation.price(document, buyer, day);
        journal.write(day, document, "price", priced);
        if (priced.findings().has(Severity.BLOCK)) {
            throw new Halted(document + " price");
        }
        return priced;
    }

    private Facts quoteFacts(PricedDocument priced) {
        Map<String, Object> known = new LinkedHashMap<>(Map.of(
                "account", buyer.id(),
                "incoterm", "DAP",
                "currency", order.currency(),
                "validUntil", dates.quote().plusDays(30),
                "paymentTerm", "NET30",
                "netTotal", priced.totals().net(),
                "poNo", order.purchaseOrder(),
                "acceptedOn", dates.order(),
                "rateDate", dates.quote(),
                "pricesComplete", priced.unpriced().isEmpty()));
        BigMoney list = Quotation.sum(priced, "LIST_PRICE");
        BigMoney net = Quotation.sum(priced, "NET");
        known.put("discountPct", Quotation.percent(Quotation.discounts(priced).negated(), list));
        known.put("marginPct", Quotation.percent(Quotation.sum(priced, "MARGIN"), net));
        known.put("floorPrice", Quotation.sum(priced, "COST"));
        addLines(known);
        return Journal.facts(DocType.QUOTE, known);
    }

    private void addLines(Map<String, Object> known) {
        for (Order.Line line : order.lines()) {
            known.put("lines/" + line.line() + "/material", line.material());
            known.put("lines/" + line.line() + "/quantity", line.quantity());
        }
    }

    private DocRef order(DocRef quote) {
        DocRef sold = journal.begin(DocType.ORDER, "4711", dates.order(), "AR");
        PricedDocument priced = quotation.price(sold, buyer, dates.order());
        worth = priced.totals().net().toBigMoney();
        thread.priced(LinkKind.ORDERS, quote, sold, dates.order(), priced, order.lines());
        Facts facts = orderFacts(Map.of());
        Verdict flow = thread.verdict(
                journal.version(sold, facts), Journal.at(dates.order().plusDays(1)));
        journal.take(sold, OrderStages.SUBMIT, dates.order(), "AR", facts, flow);
        if (!release(sold, priced, facts, dates.order(), "AR")) {
            settle(sold);
            priced = quotation.price(sold, buyer, dates.release());
            facts = orderFacts(Map.of("confirmedDate", dates.delivery()));
            if (!release(sold, priced, facts, dates.release(), "OM")) {
                throw new Halted(sold + " release");
            }
        }
        return sold;
    }

    /** Asks for the release with the verdicts of credit and law; every reason of every engine is said at once. */
    private boolean release(DocRef sold, PricedDocument priced, Facts facts, LocalDate day, String role) {
        DocVersion version = journal.version(sold, facts);
        CreditDecision credit = checks.credit(version, priced, owed, day);
        Verdict law = checks.compliance(version, OrderStages.RELEASED, buyer.vatId(), "EXPECTED", day);
        journal.write(day, sold, "credit", credit);
        journal.write(day, sold, "compliance", law);
        List<Verdict> verdicts = List.of(credit.verdict(Journal.at(day.plusDays(1))), law);
        return journal.ask(sold, OrderStages.RELEASE, day, role, facts, verdicts, clearances) instanceof Accepted;
    }

    /**
     * What the refusal advises: the customer pays, its number for value added tax is put in, and the trade compliance
     * officer answers for the families of law that no pack covers yet.
     */
    private void settle(DocRef sold) {
        DocRef receipt = DocRef.of(DocType.PAYMENT, "P-801");
        Payment payment = Payment.of(receipt, buyer.id(), order.remedies().payment(), dates.release());
        PaymentAllocation allocation =
                AllocationRules.standard().allocate(owed, payment, AllocationStrategy.OLDEST_DUE);
        owed = allocation.applyTo(owed);
        buyer = buyer.withVatId(order.remedies().vatId());
        journal.write(dates.release(), receipt, "allocate", allocation);
        approve(sold, dates.release());
    }

    /** The trade compliance officer answers for the families of law that no pack covers yet. */
    private void approve(DocRef document, LocalDate day) {
        Clearance approval = Clearance.of(
                Clearance.Kind.APPROVAL,
                UNCOVERED,
                Subject.of(document),
                journal.clerk("CMP", day).id(),
                Journal.at(day.plusDays(1)));
        clearances.add(approval);
        journal.write(day, document, "clear", approval);
    }

    private Facts orderFacts(Map<String, Object> more) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (String party : List.of("soldTo", "shipTo", "billTo", "payer")) {
            known.put(party, buyer.id());
        }
        known.put("entity", order.parties().seller());
        known.put("currency", order.currency());
        known.put("poNo", order.purchaseOrder());
        known.put("poDate", dates.order());
        known.put("incoterm", "DAP");
        known.put("paymentTerm", "NET30");
        known.put("dealClass", "RUN_RATE");
        known.put("netTotal", worth);
        addLines(known);
        known.putAll(more);
        return Journal.facts(DocType.ORDER, known);
    }

    private DocRef delivery(DocRef sold) {
        LocalDate day = dates.delivery();
        journal.take(sold, OrderStages.START, day, "LOG", orderFacts(Map.of()));
        DocRef delivery = journal.begin(DocType.DELIVERY, "D-4711", day, "LOG");
        Map<String, Object> known = new LinkedHashMap<>(Map.of(
                "shipFrom",
                order.parties().shipFrom(),
                "shipTo",
                buyer.id(),
                "packages",
                order.shipment().packages(),
                "grossWeight",
                order.shipment().grossWeight(),
                "issuedOn",
                day,
                "carrier",
                order.shipment().carrier(),
                "acceptanceRequired",
                false,
                "podDate",
                day.plusDays(1),
                "receiver",
                "goods in"));
        addLines(known);
        thread.delivered(sold, delivery, day);
        Facts facts = journal.told(Journal.facts(DocType.DELIVERY, known), delivery, thread.line());
        journal.take(delivery, DeliveryStages.ALLOCATE, day, "LOG", facts);
        journal.take(delivery, DeliveryStages.PICK, day, "LOG", facts);
        journal.take(delivery, DeliveryStages.PACK, day, "LOG", facts);
        issue(delivery, facts, day);
        journal.take(delivery, DeliveryStages.DEPART, day, "LOG", facts);
        journal.take(delivery, DeliveryStages.POD, day.plusDays(1), "LOG", facts);
        journal.take(sold, OrderStages.DELIVER, day.plusDays(1), "LOG", orderFacts(Map.of()));
        return delivery;
    }

    /** Goods leave when credit and law still allow it; the officer answers again for what no pack covers. */
    private void issue(DocRef delivery, Facts facts, LocalDate day) {
        DocVersion version = journal.version(delivery, facts);
        CreditDecision credit = checks.credit(version, quotation.price(delivery, buyer, day), owed, day);
        Verdict law = checks.compliance(version, OrderStages.RELEASED, buyer.vatId(), "EXPECTED", day);
        approve(delivery, day);
        List<Verdict> verdicts = List.of(credit.verdict(Journal.at(day.plusDays(1))), law);
        if (!(journal.ask(delivery, DeliveryStages.ISSUE, day, "LOG", facts, verdicts, clearances)
                instanceof Accepted)) {
            throw new Halted(delivery + " issue");
        }
    }

    private DocRef invoice(DocRef sold, DocRef delivery) {
        LocalDate day = dates.invoice();
        DocRef invoice = journal.begin(DocType.INVOICE, "90061", day, "BIL");
        PricedDocument priced = price(invoice, day);
        Map<String, Object> known = new LinkedHashMap<>(Map.of(
                "billTo", buyer.id(),
                "sellerTaxId", order.parties().sellerVatId(),
                "currency", order.currency(),
                "billingBasis", "SHIPPED",
                "netTotal", priced.totals().net(),
                "taxTotal", priced.totals().tax(),
                "grossTotal", priced.totals().gross(),
                "legalNumber", "90061",
                "issueDate", day,
                "dueDate", day.plusDays(30)));
        priced.lines()
                .forEach(line -> known.put(
                        "lines/" + line.line() + "/taxCategory",
                        line.tax()
                                .flatMap(tax -> tax.category())
                                .map(Enum::name)
                                .orElse("")));
        thread.billed(delivery, sold, invoice, day, priced);
        Facts facts = journal.told(Journal.facts(DocType.INVOICE, known), invoice, thread.line());
        Verdict law = checks.compliance(
                journal.version(invoice, facts), InvoiceStages.ISSUED, buyer.vatId(), "AT_HAND", day, Domain.TAX);
        journal.write(day, invoice, "compliance", law);
        Verdict flow = thread.verdict(journal.version(invoice, facts), Journal.at(day.plusDays(1)));
        journal.take(invoice, InvoiceStages.VALIDATE, day, "BIL", facts, law, flow);
        journal.take(invoice, InvoiceStages.ISSUE, day, "BIL", facts, law);
        journal.take(invoice, InvoiceStages.SEND, day, "BIL", facts);
        owed = owed.plus(
                OpenItem.of(invoice, buyer.id(), priced.totals().gross().toMoney(), day, day.plusDays(30)));
        return invoice;
    }

    private void pay(DocRef invoice) {
        LocalDate day = dates.payment();
        OpenItem item = owed.item(invoice).orElseThrow();
        DocRef paid = journal.begin(DocType.PAYMENT, "P-915", day, "CSH");
        Payment payment = Payment.of(paid, buyer.id(), item.open(), day)
                .withRemittance(List.of(new Payment.Remittance(invoice, item.open())));
        PaymentAllocation allocation = AllocationRules.standard().allocate(owed, payment, AllocationStrategy.SPECIFIED);
        owed = allocation.applyTo(owed);
        journal.write(day, paid, "allocate", allocation);
        Facts facts = Journal.facts(
                DocType.PAYMENT,
                Map.of(
                        "amount", item.open(),
                        "currency", order.currency(),
                        "valueDate", day,
                        "payer", buyer.name(),
                        "customer", buyer.id(),
                        "allocations/1/invoice", invoice.toString(),
                        "allocations/1/amount", item.open()));
        journal.take(paid, PaymentStages.MATCH, day, "CSH", facts);
        journal.take(paid, PaymentStages.ALLOCATE, day, "CSH", facts);
        journal.take(paid, PaymentStages.CLEAR, day, "CSH", facts);
        boolean settled = owed.item(invoice).map(left -> left.open().isZero()).orElse(true);
        journal.take(
                invoice, InvoiceStages.PAY, day, "CSH", Journal.facts(DocType.INVOICE, Map.of("settled", settled)));
        thread.paid(invoice, paid, day, item.open());
    }

    private void close(DocRef opportunity, DocRef sold) {
        LocalDate day = dates.close();
        Facts facts = orderFacts(Map.of());
        Verdict flow = thread.closing(journal.version(sold, facts), Journal.at(day.plusDays(1)));
        journal.write(day, sold, "flow", flow);
        journal.take(sold, OrderStages.COMPLETE, day, "OM", facts, flow);
        Facts won = journal.told(
                opportunityFacts(Map.of("awardRef", order.purchaseOrder(), "winReason", "price and delivery time")),
                opportunity,
                thread.line());
        journal.take(opportunity, OpportunityStages.AWARD, day, "AR", won);
        journal.take(opportunity, OpportunityStages.WIN, day, "AR", won);
        journal.write(day, sold, "standing", thread.standing(sold));
        journal.write(day, sold, "thread", thread.line());
    }
}
