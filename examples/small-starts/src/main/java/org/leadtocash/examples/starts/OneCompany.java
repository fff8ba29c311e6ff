package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.io.StringReader;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceBookReader;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/** One company with one currency: a group of one, to the byte, so that nobody starts over when a second company joins. */
public final class OneCompany {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);
    private static final String PRICES = """
            id,conditionType,material,kind,rate,currency,per,unit
            LP-1,LIST_PRICE,OLED-55,PER_UNIT,400.00,GBP,1,C62
            """;

    private OneCompany() {}

    /** Prices for a company on its own and for the same company stated as a group, and compares. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        LegalEntity acme = LegalEntity.of("ACME", "Acme Ltd", "GB", CurrencyUnit.GBP);
        Organisation alone = Organisation.of(acme, TODAY);
        Organisation group = Organisation.builder("ACME")
                .version("1")
                .asOf(TODAY)
                .entity(acme)
                .build();
        out.println("the same organisation: " + alone.dataSet().equals(group.dataSet()));

        PriceBookReader reader = PriceBookReader.of("prices", "1", TODAY);
        PriceBook book = reader.readCsv("prices.csv", new StringReader(PRICES)).book();
        ExchangeRates noRates = ExchangeRates.builder("no-rates", TODAY).build();
        Pricer pricer = Pricer.of(book, PricingProcedure.manufacturer(), noRates, TaxDetermination.none());

        PriceRequest.Builder request = PriceRequest.of(DocRef.parse("QUOTE:1"), CurrencyUnit.GBP)
                .on(DateRule.ORDERED, TODAY)
                .line(RequestLine.of("10", "OLED-55", Quantity.parse("3 C62")));
        PricedDocument quote = pricer.price(request.build());
        CurrencyUnit books = group.at(TODAY).currency("ACME").orElseThrow();
        PricedDocument ofGroup = pricer.price(request.local(books).group(books).build());
        out.println("net " + quote.totals().net() + ", the same quote: "
                + quote.content().equals(ofGroup.content()));
    }
}
