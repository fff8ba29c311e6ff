package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceBookReader;
import org.leadtocash.pricing.document.PriceRequest;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.document.RequestLine;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;

/** One company with one currency: a group of one, to the byte, so that nobody starts over when a second company joins. */
public final class OneCompany {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);

    private OneCompany() {}

    /** Prices for a company on its own and for the same company stated as a group, and compares. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Organisation alone = Organisation.of(LegalEntity.of("ACME", "Acme Ltd", "GB", CurrencyUnit.GBP), TODAY);
        LegalEntity inFull = new LegalEntity(
                "ACME", "Acme Ltd", "GB", Validity.always(), List.of(Dated.always(CurrencyUnit.GBP)), List.of());
        Organisation group = Organisation.builder("ACME")
                .version("1")
                .asOf(TODAY)
                .entity(inFull)
                .build();
        out.println(CanonicalJson.write(OrganisationJson.FORMAT.write(alone)));
        out.println("the same organisation: " + alone.dataSet().equals(group.dataSet()));

        String prices = """
                id,conditionType,material,kind,rate,currency,per,unit
                LP-1,LIST_PRICE,OLED-55,PER_UNIT,400.00,GBP,1,C62
                """;
        PriceBook book = PriceBookReader.of("prices", "1", TODAY)
                .readCsv("prices.csv", new StringReader(prices))
                .book();
        ExchangeRates noRates = ExchangeRates.builder("no-rates", TODAY).build();
        Pricer pricer = Pricer.of(book, PricingProcedure.manufacturer(), noRates, TaxDetermination.none());

        PricedDocument ofCompany = pricer.price(quote(CurrencyUnit.GBP, TODAY).build());
        PricedDocument ofGroup = pricer.price(quote(group.at(TODAY), "ACME").build());
        out.println("net " + ofCompany.totals().net());
        out.println("the same quote: " + ofCompany.content().equals(ofGroup.content()));
    }

    /** A quote as a company on its own asks for it: in its currency, and no word of a group. */
    static PriceRequest.Builder quote(CurrencyUnit currency, LocalDate day) {
        return PriceRequest.of(DocRef.of(DocType.QUOTE, "1"), currency)
                .on(DateRule.ORDERED, day)
                .line(RequestLine.of("10", "OLED-55", Quantity.of(3, Unit.of("C62"))));
    }

    /** The same as a group asks for it: with totals in the currency of the seller's books and in that of the group. */
    static PriceRequest.Builder quote(OrganisationAt organisation, String seller) {
        CurrencyUnit own = organisation.currency(seller).orElseThrow();
        String head = organisation.group(seller).orElseThrow();
        return quote(own, organisation.date())
                .local(own)
                .group(organisation.currency(head).orElseThrow());
    }
}
