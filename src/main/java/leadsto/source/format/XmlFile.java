package leadsto.source.format;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML text read event by event: no document type, no entity but the five of XML itself, nothing from outside. */
public final class XmlFile {
    private static final XMLInputFactory FACTORY = factory();

    private XmlFile() {}

    /** What is done with each event. */
    public interface Events {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Whether the text is XML whose outermost element has this name. */
    public static boolean isRoot(String head, String name) {
        return Pattern.compile(
                        "\\A\\s*(<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(\\[.*?]\\s*)?>\\s*)*<(\\w+:)?" + name
                                + "[\\s>/]",
                        Pattern.DOTALL)
                .matcher(head)
                .find();
    }

    /** @throws Unreadable where the XML is broken, or has a document type */
    public static void read(String text, Events events) {
        try {
            // The declaration speaks of bytes, and these are characters by now.
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text.strip()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw new Unreadable(line(xml), "document types are not read", "remove the DOCTYPE");
                }
                events.on(xml);
            }
        } catch (XMLStreamException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNumber() + " column "
                            + e.getLocation().getColumnNumber();
            String reason = e.getMessage().replaceFirst("(?s).*\\nMessage: ", "");
            throw new Unreadable(place, "the XML is broken: " + reason, "mend it there, or export the file again");
        }
    }

    /** Where the reader stands: {@code line 12}. */
    public static String line(XMLStreamReader xml) {
        return "line " + xml.getLocation().getLineNumber();
    }

    /** An attribute, or an empty text. */
    public static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
