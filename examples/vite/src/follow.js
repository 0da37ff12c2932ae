const link = document.querySelector('#_to');
link.hash = location.hash;
location.replace(link.href);
