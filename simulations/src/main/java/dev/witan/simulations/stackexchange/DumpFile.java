package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.DataFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One file of a dump, read row by row by the JDK's streaming parser. Document types are refused, so
 * that there are no entities but those of XML itself and nothing outside the file is read.
 */
final class DumpFile {
  private static final String ENDING = ".xml";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String NO_CHARACTER = "\uFFFF";
  private static final XMLInputFactory FACTORY = factory();

  private final String file;
  private final String root;
  private final DumpBounds bounds;
  private long rows;

  /** Does something with each row. */
  interface RowReader {
    /** One row, in the order of the file. */
    void read(Row row) throws DataFault;
  }

  private DumpFile(String name, DumpBounds bounds) {
    this.file = name + ENDING;
    this.root = name.toLowerCase(Locale.ROOT);
    this.bounds = bounds;
  }

  /** Whether the dump in this folder has this file. */
  static boolean exists(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(name + ENDING));
  }

  /** Reads all rows of this file, such as {@code Posts}. */
  static void read(Path folder, String name, DumpBounds bounds, RowReader reader) throws DataFault {
    DumpFile dump = new DumpFile(name, bounds);
    if (!exists(folder, name)) {
      throw new DataFault(dump.file, 0, "there is no such file in " + folder);
    }
    try (InputStream bytes = Files.newInputStream(folder.resolve(dump.file))) {
      dump.read(new BoundedBytes(bytes, bounds), reader);
    } catch (IOException e) {
      throw new DataFault(dump.file, 0, "cannot be read: " + e.getMessage());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /**
   * The text of a file, which is UTF-8 whatever it says of itself. Bytes that are not become a
   * character that XML does not allow, so that the parser names their place; its own decoder would
   * also print to stderr.
   */
  private static Reader text(InputStream bytes) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(NO_CHARACTER);
    Reader text = new BufferedReader(new InputStreamReader(bytes, decoder));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void read(BoundedBytes bytes, RowReader reader) throws DataFault, IOException {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(text(bytes));
      int depth = 0;
      while (xml.hasNext()) {
        int event = next(xml);
        if (event == XMLStreamConstants.DTD) {
          throw fault("a document type is not allowed");
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          start(xml, depth, reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          bytes.nextRow();
        }
      }
    } catch (XMLStreamException e) {
      if (bytes.problem() != null) {
        throw fault("row " + (rows + 1) + " is too long: " + bytes.problem());
      }
      if (e.getNestedException() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw fault("row " + (rows + 1) + " is not well-formed XML" + place(e.getLocation()));
    }
  }

  /** In some document types that are broken the JDK's parser fails to say what is wrong. */
  private static int next(XMLStreamReader xml) throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException(e.getMessage(), xml.getLocation(), e);
    }
  }

  /** The parser does not know its place in a document type that is cut off. */
  private static String place(Location location) {
    return location.getLineNumber() < 0
        ? ""
        : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
  }

  private void start(XMLStreamReader xml, int depth, RowReader reader) throws DataFault {
    String name = xml.getLocalName();
    if (depth == 1) {
      if (!name.equals(root)) {
        throw fault("the outermost element must be " + root);
      }
      return;
    }
    if (depth > 2 || !name.equals("row")) {
      throw fault("holds only row elements, but one stands behind row " + rows + " that is none");
    }
    rows++;
    if (rows > bounds.rows()) {
      throw fault("has more than " + bounds.rows() + " rows");
    }
    Map<String, String> attributes = new HashMap<>(); // lookup only
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    reader.read(new Row(file, rows, attributes));
  }

  private DataFault fault(String sentence) {
    return new DataFault(file, 0, sentence);
  }
}
