package dev.witan.cli.doctor;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.serve.Address;
import dev.witan.cli.serve.Tls;
import dev.witan.node.http.Certificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at where a node listens, or would.
 *
 * @param isServing whether a process has the journal open, and so probably listens
 */
record ListenChecks(String bind, String tls, boolean isServing) {
  private static final Duration RENEW_BEFORE = Duration.ofDays(14);

  Stream<Finding> all() throws CommandFailure {
    Address address = Address.parse(bind);
    Optional<Certificate> certificate = Tls.parse(tls);
    return Stream.concat(
        Stream.of(
            port(address),
            NodeChecks.origin("--bind " + bind, certificate.isPresent(), address.host())),
        certificate.map(ListenChecks::validity).stream());
  }

  private Finding port(Address address) {
    if (address.port() == 0) {
      return Finding.well("port", "any free one is taken");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // As the server does: one that has just ended is no hindrance.
      socket.bind(new InetSocketAddress(InetAddress.getByName(address.host()), address.port()));
      return Finding.well("port", bind + " is free");
    } catch (IOException e) {
      return isServing
          ? Finding.well("port", bind + " is taken, by the node that runs or by another process")
          : Finding.wrong(
              "port",
              bind + ": " + e.getMessage(),
              "end the process that listens there, or name another with --bind");
    }
  }

  private static Finding validity(Certificate certificate) {
    String file = certificate.chain().toString();
    try (InputStream in = Files.newInputStream(certificate.chain())) {
      X509Certificate first =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      Instant end = first.getNotAfter().toInstant();
      String sentence = file + ": the certificate is valid until " + end;
      boolean isGood =
          Instant.now().plus(RENEW_BEFORE).isBefore(end)
              && Instant.now().isAfter(first.getNotBefore().toInstant());
      return isGood
          ? Finding.well("tls-certificate", sentence)
          : Finding.wrong("tls-certificate", sentence, "renew it, and start the node again");
    } catch (IOException | CertificateException e) {
      return Finding.wrong(
          "tls-certificate", file + ": this is no certificate in PEM", "name CERT,KEY in --tls");
    }
  }
}
