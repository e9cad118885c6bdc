/**
 * Tables: what the clauses foresee, row by row. A <em>table</em> is one body from its founding on.
 * The files stand in the test resources under {@code tables/}; every table begins with a heading
 * that names its clauses, {@code == FORUM-4: half of it goes on}. What stands before the first
 * heading is played at the start of each table of the file. A line that starts with {@code #} is a
 * comment.
 *
 * <p>A <em>command</em> is the time in milliseconds, who acts, the word of the catalogue, its
 * fields, and the status that the machine must give: {@code ok} or the code of the rejection.
 *
 * <pre>
 * body pool.duration=1000 pool.minFee=0       what differs from the defaults (at time 0)
 * members ada ben with 100                    registered, and 100 coin issued to each (at time 0)
 * 10 ada post.publish p1 evidence authors=ada:700000,ben:300000 cites=d:-500000 =&gt; ok
 * 20 ada pool.open v1 p1 100 quorum=500000    =&gt; ok
 * 30 ben pool.stake v1 for 2.5 holder=ada     =&gt; conflict-of-interest
 * 40 ben/k2 coin.transfer ada 1u              =&gt; key-unknown      signed by the key k2
 * 50 again                                    =&gt; duplicate of 4   the last command once more
 * 60 time                                     lets time pass
 * repeat 3 70 ada key.add k# =&gt; ok             k1, k2, k3
 * 80 ada availability.offer o1 50 skills=sql,c++ capacity=2 until=1000 price=1  =&gt; ok
 * 90 rita request.file r1 sql 10 within=100     =&gt; ok       expert=ada asks her alone
 * 95 ada request.submit r1 p1                   =&gt; ok       its pool is r1/pool
 * 99 ada proposal.submit g1 p2                  =&gt; ok       its pools are g1/referendum1, 2, 3
 * </pre>
 *
 * <p>Amounts are REP or coin with up to six decimals, or micro-units with a {@code u} behind.
 * Ratios and weights are ppm. {@code x*201} is the letter 201 times. Any command may carry {@code
 * actor=NAME} or {@code actor=none}, {@code expires=TIME}, {@code expect=pool_0:3}, and {@code
 * label=X}, so that {@code again X} sends it once more. A <em>look</em> at the state begins with
 * {@code =}:
 *
 * <pre>
 * = rep ada 52.5 ben 0          likewise staked, free, coin, value (of posts)
 * = parts p1 ada 35 ben 15      the value of a post for each author
 * = pool v1 accepted for 30 against 20 deadline 1020
 * = totals supply 100 minted 100 burned 0 issued 200 redeemed 0 treasury 100 held 0 salary 0
 * = keys ada ada k2             the keys that speak for a member
 * = position 12
 * = offer o1 active amount 50 bonded 25 weight 25 jobs 1 until 1000
 * = request r1 offered expert ada attempts 0 deadline 110     likewise post
 * = proposal g1 attesting staked 10 deadline 500 effective false
 * = parameter pool.quorum 200000
 * = treasurer ada yes
 * = artifact tool p1            the post behind the name, or none
 * </pre>
 *
 * <p>A rejected row also proves that the state digest and the position are as before; and at the
 * end of each table all invariants hold in full, and a restored snapshot and a replay of the events
 * have the same digest.
 */
package dev.witan.systemtests.rules.tables;
