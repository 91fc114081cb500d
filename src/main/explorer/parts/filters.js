// Filters of a page are a form: what is chosen is asked for at once, and what is left open stays out of the address.

document.querySelectorAll('form.filters').forEach((form) => {
  form.addEventListener('change', () => form.requestSubmit());
  form.addEventListener('formdata', ({ formData }) => [...formData].filter(([, value]) => !value).forEach(([name]) => formData.delete(name)));
});
