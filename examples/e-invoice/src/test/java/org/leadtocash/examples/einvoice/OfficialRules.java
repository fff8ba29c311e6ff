package org.leadtocash.examples.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import net.sf.saxon.s9api.streams.Steps;
import org.w3c.dom.Document;

/** The official validation artefacts of EN 16931, run as they are. */
final class OfficialRules {
    private static final String VERSION = "1.3.16";

    private final Processor processor = new Processor(false);
    private final XsltExecutable compiled;

    OfficialRules(String syntax) {
        String resource = "/external/schematron/" + VERSION + "/" + syntax.toLowerCase(java.util.Locale.ROOT)
                + "/EN16931-" + syntax + "-validation.xslt";
        try (InputStream in = OfficialRules.class.getResourceAsStream(resource)) {
            compiled = processor.newXsltCompiler().compile(new StreamSource(in));
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** The names of the business rules that do not hold. */
    Set<String> broken(Document document) {
        try {
            XsltTransformer transformer = compiled.load();
            XdmDestination report = new XdmDestination();
            transformer.setInitialContextNode(processor.newDocumentBuilder().wrap(document));
            transformer.setDestination(report);
            transformer.transform();
            Set<String> broken = new TreeSet<>();
            for (XdmNode node : report.getXdmNode()
                    .select(Steps.descendant("http://purl.oclc.org/dsdl/svrl", "failed-assert"))
                    .toList()) {
                if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
                    String id = node.attribute("id");
                    if (id != null && id.startsWith("BR-")) {
                        broken.add(id);
                    }
                }
            }
            return broken;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the official rules cannot be run: " + e.getMessage(), e);
        }
    }
}
