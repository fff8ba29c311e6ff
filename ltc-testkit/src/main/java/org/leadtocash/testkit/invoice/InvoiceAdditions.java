package org.leadtocash.testkit.invoice;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.testkit.invoice.InvoiceMutation.Change;

/** What an invoice does not say and might, and what it says and might say otherwise. */
final class InvoiceAdditions {
    private static final List<String> CATEGORIES = List.of("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B");

    private InvoiceAdditions() {}

    static List<InvoiceMutation> to(Invoice invoice) {
        List<InvoiceMutation> all = new ArrayList<>();
        header(invoice, all);
        parties(all);
        payment(invoice, all);
        for (int i = 0; i < invoice.breakdown().size(); i++) {
            taxed("/breakdown/" + i + "/vat", all);
            set(all, "/breakdown/" + i + "/exemption", "{\"reason\":\"Because\"}");
            set(all, "/breakdown/" + i + "/exemption/code", text("VATEX-EU-AE"));
            set(all, "/breakdown/" + i + "/tax", text("-0.005"));
        }
        for (int i = 0; i < invoice.allowances().size(); i++) {
            taxed("/allowances/" + i + "/vat", all);
        }
        for (int i = 0; i < invoice.charges().size(); i++) {
            taxed("/charges/" + i + "/vat", all);
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            line("/lines/" + i, all);
        }
        return all;
    }

    private static String text(String words) {
        return "\"" + words + "\"";
    }

    private static void set(List<InvoiceMutation> all, String at, String json) {
        all.add(new InvoiceMutation(at, Change.SET, json));
    }

    private static void header(Invoice invoice, List<InvoiceMutation> all) {
        set(all, "/header/taxPointCode", text("35"));
        set(all, "/header/taxPointCode", text("36"));
        set(all, "/header/taxPoint", text("2024-05-01"));
        set(all, "/header/taxCurrency", text(invoice.header().currency()));
        set(all, "/header/taxCurrency", text("SEK"));
        set(all, "/header/currency", text("EURO"));
        set(all, "/totals/vatInTaxCurrency", text("12.345"));
        set(all, "/totals/allowances", text("0"));
        set(all, "/totals/charges", text("0.001"));
        set(all, "/totals/paid", text("1.005"));
        set(all, "/totals/rounding", text("0.005"));
        set(all, "/period", "{}");
        set(all, "/period", "{\"start\":\"2024-05-02\",\"end\":\"2024-05-01\"}");
        set(all, "/preceding", "[{\"issuedOn\":\"2024-05-02\"}]");
        set(all, "/notes", "[{\"subjectCode\":\"QQQ\",\"text\":\"Words\"}]");
        set(all, "/documents", "[{\"description\":\"No number\"}]");
        set(
                all,
                "/documents",
                "[{\"reference\":\"D\",\"attachment\":{\"mimeCode\":\"text/plain\",\"filename\":\"a\",\"base64\":\"QQ==\"}}]");
        set(all, "/references/object", "{\"value\":\"M\",\"scheme\":\"???\"}");
        set(all, "/allowances", "[{}]");
        set(all, "/charges", "[{}]");
    }

    private static void parties(List<InvoiceMutation> all) {
        set(all, "/seller/vatId", text("QQ123"));
        set(all, "/seller/vatId", text("DE123456789"));
        set(all, "/buyer/vatId", text("FR40303265045"));
        set(all, "/payee", "{\"name\":\"Trading name\"}");
        set(all, "/payee", "{}");
        set(all, "/payee", "{\"name\":\"Other\",\"identifier\":{\"value\":\"4000001000005\",\"scheme\":\"0088\"}}");
        set(all, "/taxRepresentative", "{}");
        set(all, "/taxRepresentative", "{\"name\":\"R\",\"vatId\":\"X\",\"address\":{}}");
        set(all, "/delivery", "{\"address\":{}}");
        set(all, "/delivery", "{\"location\":{\"value\":\"L\",\"scheme\":\"9999\"}}");
        for (String country : List.of("XX", "IT", "GB")) {
            set(all, "/seller/address/country", text(country));
            set(all, "/buyer/address/country", text(country));
        }
    }

    private static void payment(Invoice invoice, List<InvoiceMutation> all) {
        set(all, "/payment", "{\"meansCode\":\"30\"}");
        set(all, "/payment", "{}");
        set(all, "/payment", "{\"meansCode\":\"58\",\"transfers\":[{\"name\":\"No account\"}]}");
        set(all, "/payment", "{\"meansCode\":\"48\",\"card\":{\"number\":\"1234567890\"}}");
        set(all, "/payment", "{\"meansCode\":\"48\",\"card\":{\"number\":\"12345678901\"}}");
        if (invoice.payment().isPresent()) {
            set(all, "/payment/meansCode", text("30"));
        }
    }

    private static void taxed(String at, List<InvoiceMutation> all) {
        CATEGORIES.forEach(category -> set(all, at + "/category", text(category)));
        for (String rate : List.of("0", "0.4", "19", "-1")) {
            set(all, at + "/ratePercent", text(rate));
        }
    }

    private static void line(String at, List<InvoiceMutation> all) {
        taxed(at + "/vat", all);
        set(all, at + "/period", "{}");
        set(all, at + "/period", "{\"start\":\"2024-05-02\",\"end\":\"2024-05-01\"}");
        set(all, at + "/allowances", "[{}]");
        set(all, at + "/charges", "[{\"amount\":\"1.000\",\"base\":\"2.001\",\"reasonCode\":\"QQ\"}]");
        set(all, at + "/object", "{\"value\":\"M\",\"scheme\":\"???\"}");
        set(all, at + "/price/gross", text("-1"));
        set(all, at + "/item/standardId", "{\"value\":\"4000001000005\"}");
        set(all, at + "/item/classifications", "[{\"code\":\"65434565\"}]");
        set(all, at + "/item/attributes", "[{\"name\":\"Colour\"}]");
        set(all, at + "/item/origin", text("XX"));
    }
}
