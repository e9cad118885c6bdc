/**
 * Full-text search over the titles and texts of posts and requests and the names of members. The
 * Lucene index has a cursor of its own and follows the tables, so either can be lost alone.
 */
package dev.witan.readmodel.search;
