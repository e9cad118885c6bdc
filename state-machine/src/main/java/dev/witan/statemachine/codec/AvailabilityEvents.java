package dev.witan.statemachine.codec;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferExtended;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.ArrayList;
import java.util.List;

/** The events of availability: numbers 70 to 79. */
final class AvailabilityEvents {
  static final List<EventType<?>> TYPES =
      List.of(
          new EventType<>(
              70,
              "offer.made",
              1,
              OfferMade.class,
              AvailabilityEvents::writeMade,
              AvailabilityEvents::readMade),
          new EventType<>(
              71,
              "offer.extended",
              1,
              OfferExtended.class,
              (event, out) -> out.count(event.offer()).count(event.until()),
              in -> new OfferExtended(number(in), in.count())),
          new EventType<>(
              72,
              "offer.ended",
              1,
              OfferEnded.class,
              (event, out) -> out.count(event.offer()),
              in -> new OfferEnded(number(in))),
          new EventType<>(
              73,
              "job.drawn",
              1,
              JobDrawn.class,
              AvailabilityEvents::writeDrawn,
              AvailabilityEvents::readDrawn),
          new EventType<>(
              74,
              "job.ended",
              1,
              JobEnded.class,
              (event, out) -> out.count(event.job()),
              in -> new JobEnded(number(in))));

  private AvailabilityEvents() {}

  private static void writeMade(OfferMade event, Output out) {
    out.count(event.offer()).count(event.member()).count(event.skills().size());
    event.skills().forEach(out::text);
    out.count(event.capacity()).count(event.until()).count(event.price());
  }

  private static OfferMade readMade(Input in) {
    int offer = number(in);
    int member = number(in);
    List<String> skills = new ArrayList<>();
    for (int left = in.size(); left > 0; left--) {
      skills.add(in.text());
    }
    return new OfferMade(offer, member, List.copyOf(skills), number(in), in.count(), in.count());
  }

  private static void writeDrawn(JobDrawn event, Output out) {
    out.count(event.job()).count(event.offer()).count(event.bond());
    Draw draw = event.draw();
    out.hash(draw.seed()).count(draw.number()).count(draw.total()).count(draw.value());
    out.count(event.before()).count(event.after());
  }

  private static JobDrawn readDrawn(Input in) {
    int job = number(in);
    int offer = number(in);
    long bond = in.count();
    Draw draw = new Draw(in.hash(), number(in), in.count(), in.count());
    return new JobDrawn(job, offer, bond, draw, in.count(), in.count());
  }

  private static int number(Input in) {
    return in.count(Integer.MAX_VALUE);
  }
}
