package dev.witan.journal.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The packed program of the server, as Zonky publishes it: {@code postgres-SYSTEM-MACHINE.txz}. */
record Archive(String name) {
  /** The one that this platform needs, whether it is there or not. */
  static Archive ofThisPlatform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    return new Archive(
        "postgres-"
            + (system.startsWith("mac") ? "darwin" : system.replaceFirst(" .*", ""))
            + "-"
            + switch (machine) {
              case "amd64" -> "x86_64";
              case "aarch64" -> "arm_64";
              default -> machine;
            }
            + ".txz");
  }

  boolean exists() {
    return Archive.class.getResource("/" + name) != null;
  }

  /** Unpacks it in this folder, in which this way may write. */
  void unpack(Way way, String folder) throws IOException {
    Process tar = way.start("tar", "-xf", "-", "-C", folder);
    try (InputStream packed = Archive.class.getResourceAsStream("/" + name);
        InputStream plain = new XZInputStream(packed);
        var input = tar.getOutputStream()) {
      plain.transferTo(input);
    }
    Way.outputOf(tar);
  }
}
