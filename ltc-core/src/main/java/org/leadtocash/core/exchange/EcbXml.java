package org.leadtocash.core.exchange;

import java.io.InputStream;
import java.time.LocalDate;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the Cube elements of the bank's XML: days that hold rates. */
final class EcbXml {
    private EcbXml() {}

    static void read(InputStream in, EcbRates.Collector quotes) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                LocalDate day = null;
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.DTD) {
                        problem(quotes, xml.getLocation(), "a document type declaration", "none");
                        return;
                    }
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("Cube")) {
                        day = cube(xml, day, quotes);
                    }
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            problem(quotes, at, "not well-formed XML", "one document of elements");
        }
    }

    /** The implementation of the JDK, whatever else lies on the path: no documents are fetched, no entities expanded. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static @Nullable LocalDate cube(XMLStreamReader xml, @Nullable LocalDate day, EcbRates.Collector quotes) {
        String time = xml.getAttributeValue(null, "time");
        String currency = xml.getAttributeValue(null, "currency");
        String rate = xml.getAttributeValue(null, "rate");
        int line = xml.getLocation().getLineNumber();
        int column = xml.getLocation().getColumnNumber();
        if (time != null) {
            return quotes.day(time, line, column);
        }
        if (currency == null && rate == null) {
            return day;
        }
        if (currency == null || rate == null) {
            quotes.problem(line, column, "a rate without its " + (rate == null ? "number" : "currency"), "both");
        } else if (day != null) {
            quotes.rate(day, currency, rate, line, column);
        } else if (quotes.isSound()) {
            quotes.problem(line, column, "a rate outside of a day", "a Cube with a time around it");
        }
        return day;
    }

    private static void problem(EcbRates.Collector quotes, @Nullable Location at, String what, String expected) {
        quotes.problem(at == null ? 0 : at.getLineNumber(), at == null ? 0 : at.getColumnNumber(), what, expected);
    }
}
