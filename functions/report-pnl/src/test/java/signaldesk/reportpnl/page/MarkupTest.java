package signaldesk.reportpnl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void noTextAndNoAttributeBecomesMarkup() {
    String made =
        new Markup()
            .leaf("p", "<script>alert('x')</script> & \u0000", "title", "\"><img src=x>")
            .toString();

    assertEquals(
        "<p title=\"&quot;&gt;&lt;img src=x&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"
            + " &amp; \uFFFD</p>",
        made);
  }

  @Test
  void whatWasOpenedMustBeClosed() {
    Markup open = new Markup().open("p");

    assertThrows(IllegalStateException.class, open::toString);
  }
}
