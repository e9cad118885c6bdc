package dev.witan.simulations.setting;

/**
 * The work that is asked for from outside.
 *
 * @param requesters how many members ask, in turn
 * @param perDay requests that come in a day, in the mean
 * @param fee of each, in coin
 * @param badTasks the part of the requests of which nothing good can be made
 * @param badTaskHarm by how much a bad task lowers the quality of the work on it
 * @param deliverDays the days that the expert has
 */
public record Requests(
    int requesters,
    double perDay,
    double fee,
    double badTasks,
    double badTaskHarm,
    double deliverDays) {
  /** No requests at all. */
  public static final Requests NONE = new Requests(1, 0, 1, 0, 2, 7);
}
