package org.leadtocash.examples.einvoice;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.testkit.invoice.InvoiceMutation;
import org.leadtocash.testkit.invoice.InvoiceMutation.Change;

/** Changes that break what specifications add to the standard. */
final class SpecialChanges {
    private static final List<InvoiceMutation> ALL = make();

    private SpecialChanges() {}

    static List<InvoiceMutation> all() {
        return ALL;
    }

    private static void set(List<InvoiceMutation> all, String at, String json) {
        all.add(new InvoiceMutation(at, Change.SET, json.replace('\'', '"')));
    }

    private static List<InvoiceMutation> make() {
        List<InvoiceMutation> all = new ArrayList<>();
        payments(all);
        headers(all);
        parties(all);
        lines(all);
        return List.copyOf(all);
    }

    private static void payments(List<InvoiceMutation> all) {
        String account = "'transfers':[{'account':'DE89370400440532013000'}]";
        String card = "'card':{'number':'1234'}";
        String debit = "'directDebit':{'mandate':'M','creditor':'C','account':'DE89370400440532013000'}";
        all.add(new InvoiceMutation("/payment", Change.REMOVE, ""));
        for (String code : List.of("30", "42", "48", "58", "59")) {
            set(all, "/payment", "{'meansCode':'" + code + "'}");
            for (String part : List.of(account, card, debit)) {
                set(all, "/payment", "{'meansCode':'" + code + "'," + part + "}");
            }
        }
        set(all, "/payment", "{'meansCode':'58','transfers':[{'account':'DE89370400440532013001'}]}");
        set(all, "/payment", "{'meansCode':'59','directDebit':{'mandate':'M'}}");
        set(all, "/payment", "{'meansCode':'59','directDebit':{'mandate':'M','creditor':'C','account':'DE00'}}");
        set(all, "/payment", "{'meansCode':'49','directDebit':{'creditor':'C','account':'DE00'}}");
    }

    private static void headers(List<InvoiceMutation> all) {
        for (String code : List.of("325", "326", "380", "381", "384", "261", "71")) {
            set(all, "/header/typeCode", "'" + code + "'");
        }
        set(all, "/header/paymentTerms", "'#SKONTO#TAGE=14#PROZENT=2.00#\\n'");
        set(all, "/header/paymentTerms", "'#SKONTO#TAGE=14#PROZENT=2.00#'");
        set(all, "/header/paymentTerms", "'Thanks\\n#SKONTO#TAGE=14#PROZENT=2#\\nYours'");
        set(all, "/header/process", "'urn:fdc:peppol.eu:2017:poacc:billing:02:1.0'");
        set(all, "/header/specification", "'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'");
        set(
                all,
                "/header/specification",
                "'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'");
        String file = "'attachment':{'mimeCode':'application/pdf','filename':'a.pdf','base64':'QQ=='}";
        set(all, "/documents", "[{'reference':'A'," + file + "},{'reference':'B'," + file + "}]");
        set(all, "/documents", "[{'reference':'A','location':'nowhere'}]");
        set(all, "/notes", "[{'text':'One'},{'text':'Two'}]");
        set(all, "/totals/vatInTaxCurrency", "'-12.34'");
        set(all, "/totals/vatInTaxCurrency", "'12.34'");
        set(all, "/references", "{}");
        set(all, "/header/buyerReference", "''");
        for (String reason : List.of("G", "O", "IC", "AE", "D", "F", "I", "J")) {
            set(all, "/breakdown/0/exemption", "{'code':'VATEX-EU-" + reason + "'}");
        }
    }

    private static void parties(List<InvoiceMutation> all) {
        set(all, "/seller/contact", "{'name':'A','telephone':'12','email':'a@b'}");
        set(all, "/seller/contact", "{'name':'A','telephone':'123','email':'a@b.example'}");
        set(all, "/seller/contact", "{}");
        for (String id : List.of(
                "0088 1",
                "0192 1",
                "0184 1",
                "0096 1",
                "0198 1",
                "0208 1",
                "0201 1",
                "0210 1",
                "9907 1",
                "0211 1",
                "0007 1",
                "0151 1",
                "0106 1",
                "0190 1",
                "9944 1",
                "0217 1",
                "0088 4000001000005",
                "0192 974760673",
                "0184 DK13585628",
                "0208 0403019261",
                "0007 2021005489",
                "0151 51824753556",
                "EM a@b.example")) {
            String[] parts = id.split(" ", 2);
            set(all, "/seller/electronicAddress", "{'scheme':'" + parts[0] + "','value':'" + parts[1] + "'}");
        }
        set(all, "/seller", "{'name':'S','address':{'country':'DE','city':'B','postCode':'1'}}");
        set(all, "/seller/registration", "{'scheme':'0002','value':'1'}");
        set(all, "/buyer/registration", "{'scheme':'0002','value':'1'}");
        set(all, "/seller/vatId", "'NL1'");
        set(all, "/seller/vatId", "'NO123'");
        set(all, "/seller/vatId", "'IT00743110157'");
        set(all, "/seller/taxRegistration", "'1'");
        set(all, "/delivery", "{'address':{'country':'DE'}}");
        set(all, "/taxRepresentative", "{'name':'R','vatId':'NL1','address':{'country':'NL'}}");
    }

    private static void lines(List<InvoiceMutation> all) {
        set(all, "/lines/0/price", "{'net':'1.00','gross':'3.00','discount':'1.00'}");
        set(all, "/lines/0/price", "{'net':'1.00','gross':'3.00'}");
        set(all, "/lines/0/price/baseQuantity", "'0'");
        set(all, "/lines/0/price", "{'net':'1.00','baseQuantity':'1','baseUnit':'KGM'}");
        set(all, "/lines/0/period", "{'start':'2001-01-01','end':'2039-12-31'}");
        set(all, "/period", "{'start':'2024-01-01','end':'2024-01-31'}");
        set(all, "/period", "{'start':'2039-01-01','end':'2039-01-31'}");
        set(all, "/lines/0/orderLine", "'1'");
        set(
                all,
                "/allowances",
                "[{'amount':'1.00','base':'100.00','reason':'R','vat':{'category':'S','ratePercent':'19'}}]");
        set(
                all,
                "/charges",
                "[{'amount':'1.00','percent':'1','reason':'R','vat':{'category':'S','ratePercent':'19'}}]");
        set(
                all,
                "/lines/0/allowances",
                "[{'amount':'1.03','base':'100.00','percent':'1','reason':'R','reasonCode':'41'}]");
        set(
                all,
                "/lines/0/allowances",
                "[{'amount':'1.02','base':'100.00','percent':'1','reason':'R','reasonCode':'1'}]");
        set(all, "/lines/0/charges", "[{'amount':'1.00','reason':'R','reasonCode':'QQ'}]");
    }

    /** The same between a seller and a buyer of one country. */
    static Invoice within(Invoice invoice, String country) {
        Invoice inside = invoice;
        for (String party : List.of("/seller", "/buyer")) {
            inside = new InvoiceMutation(party + "/address/country", Change.SET, "\"" + country + "\"").in(inside);
            inside = new InvoiceMutation(party + "/vatId", Change.SET, "\"" + country + "123456789\"").in(inside);
        }
        return inside;
    }
}
