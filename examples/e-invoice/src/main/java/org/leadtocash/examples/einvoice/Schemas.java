package org.leadtocash.examples.einvoice;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The XML schemas of the syntaxes, as OASIS and UN/CEFACT publish them. */
final class Schemas {
    private static final int MOST = 50;
    private static final List<String> UBL_IMPORTS = List.of(
            "schemas/CCTS_CCT_SchemaModule.xsd",
            "schemas/xmldsig-core-schema.xsd",
            "schemas/XAdES01903v132-201601.xsd",
            "schemas/XAdES01903v141-201601.xsd");

    private final Map<Syntax, Schema> compiled = new EnumMap<>(Syntax.class);

    /** What a document of that syntax has and its schema does not allow; the first fifty of it. */
    List<String> check(Syntax syntax, Document document) {
        List<String> problems = new ArrayList<>();
        try {
            Validator validator =
                    compiled.computeIfAbsent(syntax, Schemas::compile).newValidator();
            validator.setErrorHandler(new Collecting(problems));
            validator.validate(new DOMSource(document));
        } catch (SAXException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory cannot be read", e);
        }
        return problems.stream().distinct().limit(MOST).toList();
    }

    private static Schema compile(Syntax syntax) {
        List<Source> sources = new ArrayList<>();
        switch (syntax) {
            case UBL_INVOICE -> ubl(sources, "UBL-Invoice-2.1.xsd");
            case UBL_CREDIT_NOTE -> ubl(sources, "UBL-CreditNote-2.1.xsd");
            case CII -> sources.add(source("external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd"));
        }
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file");
            return factory.newSchema(sources.toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of " + syntax + " on the class path is broken", e);
        }
    }

    private static void ubl(List<Source> sources, String name) {
        UBL_IMPORTS.forEach(path -> sources.add(source(path)));
        sources.add(source("external/schemas/ubl21/maindoc/" + name));
    }

    private static Source source(String path) {
        URL url = Schemas.class.getClassLoader().getResource(path);
        if (url == null) {
            throw new IllegalStateException("no " + path + " on the class path");
        }
        return new StreamSource(url.toExternalForm());
    }

    private record Collecting(List<String> problems) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            problems.add(e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            problems.add(e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            problems.add(e.getMessage());
        }
    }
}
