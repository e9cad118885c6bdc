package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goal: a snapshot leaves nothing out. Method: every part of the state is looked at afterwards. */
final class ForumModuleTest {
  @Test
  void shouldSnapshotEveryPartOfTheState() {
    ForumStage stage = new ForumStage("ann", "bob");
    stage.post("ann", "first");
    stage.post("bob", "second");
    stage.flow("second", 5);
    ForumStage copy = stage.restored();
    assertThat(copy.forum.posts().size()).isEqualTo(2);
    assertThat(copy.value("second")).isEqualTo(5);
    assertThat(copy.forum.dailyBytes().published(1, stage.time)).isEqualTo(4);
  }
}
