/** Programs fill in every field that they find; people neither see this one nor reach it by Tab. */
export function Trap() {
  return (
    <div className="app-trap" aria-hidden="true">
      <label htmlFor="website">Leave this empty</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
