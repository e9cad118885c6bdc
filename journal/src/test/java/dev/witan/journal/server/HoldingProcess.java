package dev.witan.journal.server;

/** A process with a server: prints its URL, its folder and its keeper, and waits to be killed. */
final class HoldingProcess {
  private HoldingProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    ServerStart start = ServerStart.here();
    System.out.println(start.url());
    System.out.println(start.folder().path());
    System.out.println(start.keeper().pid());
    Thread.sleep(60_000);
  }
}
