package dev.witan.node.service;

import dev.witan.journal.JournalConfig;
import dev.witan.node.http.Certificate;
import dev.witan.node.http.Server;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a service runs on.
 *
 * @param journal where the journal lies
 * @param views the folder of the views, which can be made again from the journal
 * @param nodeKey the file of the node's key, made when there is none
 * @param port 0 takes a free one
 * @param tls serves HTTPS with this certificate; nothing for plain HTTP
 * @param bounds how much anybody may ask
 * @param admin the port of health and metrics on the loopback; nothing for nowhere
 */
public record Settings(
    JournalConfig journal,
    Path views,
    Path nodeKey,
    String host,
    int port,
    Optional<Certificate> tls,
    Server.Bounds bounds,
    OptionalInt admin) {}
