/**
 * Says what a command does, for the person who signs it. The <em>templates</em> are data that the
 * TypeScript client reads too ({@code web-ui/client/sentences.json}); docs/client.md defines their
 * parts and formats, and golden examples hold both to the same words.
 */
package dev.witan.node.sentence;
