package vn.danvan.platform.table;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Items that are read page by page as they are asked for, so that memory holds one page. */
public final class PagedRows<T> implements Iterator<T> {

  /** Reads pages. */
  public interface Pages<T> {

    /**
     * @param last the last item of the page before; null at the start
     * @return the next items; none at the end
     */
    List<T> after(T last);
  }

  private final Pages<T> pages;
  private Iterator<T> page = List.<T>of().iterator();
  private T last;
  private boolean ended;

  public PagedRows(Pages<T> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      page = pages.after(last).iterator();
      ended = !page.hasNext();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    last = page.next();
    return last;
  }
}
